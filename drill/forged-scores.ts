import { join } from 'node:path';
import { analyse } from '#core/analysis/analyse.ts';
import type { Step } from '#core/attempt/attempt.ts';
import { seededRandom } from '#core/basics/random.ts';
import { requireOk } from '#core/basics/result.ts';
import { compile } from '#core/conversation/compile.ts';
import { newId } from '#server/auth/secret.ts';
import { readCatalog } from '#server/catalog.ts';
import { playWithNoise } from '#server/demo/play-with-noise.ts';
import { verifyAttempt } from '#server/verify/verify-attempt.ts';
import type { Finding, Size } from './goal.ts';
import { drilled, ownProject } from './own-folder.ts';
import { ownPostgres } from './own-postgres.ts';
import { runTests } from './run-tests.ts';
import { openSchool } from './school.ts';
import { startServer } from './start-server.ts';
import { Visitor } from './visitor.ts';

const file = 'tests/server/forgery.test.ts';

/** G9: each kind of forgery in many variants, and honest attempts of every skill. */
export async function forgedScores(size: Size): Promise<Finding> {
  const [variants, honest] = size === 'long' ? [50, 1000] : [3, 30];
  const forged = await runTests('unit', [file], { DOORSTEP_VARIANTS: String(variants) });
  const { refused, equal } = await honestAttempts(honest);
  const believed = await runTests('unit', [file], { DOORSTEP_CREDULOUS: '1' });
  return {
    figure:
      `24 kinds in ${variants} variants each: ${forged.failed} of ${forged.passed + forged.failed} tests ` +
      `let one through; ${refused} of ${honest} honest attempts refused, score equal in ${equal}`,
    isMet: forged.failed === 0 && forged.passed > 20 && refused === 0 && equal === honest,
    control: `a replay that believes what it is sent: ${believed.failed} tests found a forgery taken`,
    controlFails: believed.failed > 0,
  };
}

/** People of every skill play; the academy's score is compared with one computed here. */
async function honestAttempts(count: number): Promise<{ refused: number; equal: number }> {
  const postgres = await ownPostgres();
  const own = ownProject();
  const school = await openSchool(postgres.url, own.folder, { recruits: 1 });
  const server = await startServer({ env: { DATABASE_URL: postgres.url }, project: own.folder });
  const recruit = new Visitor(server.address, school.recruits[0]);
  const { rubric, scenarios } = readCatalog(join(own.folder, 'scenarios'));
  const { revision, scenario } = scenarios.get(drilled)!;
  const tables = requireOk(compile(scenario, rubric.rubric), 'compile');
  const analysis = requireOk(analyse(tables, revision), 'analyse');
  const pinned = {
    ...{ revision, scenario, pace: 'untimed' as const },
    ...{ rubric: rubric.rubric, rubricRevision: rubric.revision },
  };
  const random = seededRandom(9);
  let refused = 0;
  const ours = new Map<string, string>();
  for (let i = 0; i < count; i += 1) {
    // Other times each time, so that none is the copy of another.
    const steps = playWithNoise(tables, analysis, random(), random).map((it) => ({
      ...it,
      at: it.at + i * 1e6,
    }));
    const id = await send(steps);
    const verified = requireOk(verifyAttempt(pinned, steps), 'verify');
    if (id === undefined) refused += 1;
    else ours.set(id, JSON.stringify(Object.values(verified.scores)));
  }
  const rows = await postgres.ask<Record<string, string>>(
    `select id, json_build_array(score->'scores'->'patience', score->'scores'->'wording',
       score->'scores'->'de-escalation', score->'scores'->'follow-through')::text scores
     from attempts where ended_at is not null`,
  );
  const equal = rows.filter(({ id = '', scores = '' }) => same(ours.get(id), scores)).length;
  await server.stop();
  await postgres.close();
  await own.close();
  return { refused, equal };

  async function send(steps: readonly Step[]): Promise<string | undefined> {
    const id = newId();
    const wish = { id, pace: 'untimed', language: 'en', engine: '1' };
    await recruit.ask('POST', `/api/assignments/${school.assignment}/attempts`, wish);
    let isEnded = false;
    for (let from = 0; from < steps.length; from += 100) {
      const part = { from, steps: steps.slice(from, from + 100) };
      const answer = await recruit.ask('POST', `/api/attempts/${id}/steps`, part);
      isEnded = answer?.body.isEnded === true;
    }
    return isEnded ? id : undefined;
  }
}

function same(ours: string | undefined, theirs: string): boolean {
  return ours !== undefined && JSON.stringify(JSON.parse(theirs)) === ours;
}
