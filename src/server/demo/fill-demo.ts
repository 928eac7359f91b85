import { createHash } from 'node:crypto';
import { analyse } from '#core/analysis/analyse.ts';
import type { Step } from '#core/attempt/attempt.ts';
import { canonicalJson } from '#core/basics/canonical-json.ts';
import { type Random, seededRandom } from '#core/basics/random.ts';
import { compile } from '#core/conversation/compile.ts';
import { engineVersion } from '#core/conversation/engine-version.ts';
import type { Academy } from '../academy.ts';
import { hashPassword } from '../auth/passwords.ts';
import { newCode } from '../auth/secret.ts';
import { record } from '../db/audit.ts';
import { type Verified, verifyAttempt } from '../verify/verify-attempt.ts';
import { playWithNoise } from './play-with-noise.ts';
import { syntheticNames } from './synthetic-names.ts';

export interface DemoSize {
  recruits: number;
  /** Attempts that are really played and scored, for each scenario; recruits share them out. */
  played: number;
  /** Attempts each recruit has ended; every third has ended all, or nothing could be said of reliability. */
  each: number;
}

export const usualDemo: DemoSize = { recruits: 300, played: 60, each: 6 };

const day = 24 * 60 * 60 * 1000;
const skills = [0.25, 0.4, 0.55, 0.7, 0.85, 0.95];

interface Played {
  skill: number;
  steps: Step[];
  verified: Verified;
}

/**
 * Fills an empty academy with a cohort of invented people whose attempts a noisy solver played.
 * Everything is labelled synthetic; the same seed gives the same cohort.
 */
export async function fillDemo(
  { db, catalog }: Pick<Academy, 'db' | 'catalog'>,
  size: DemoSize,
  say: (line: string) => void,
): Promise<{ login: string; password: string }> {
  const random = seededRandom(20_261_124);
  const id = () => hexOf(random);
  const now = Date.now();
  const password = newCode(12);
  const chief = { id: id(), login: 'demo', name: 'Synthetic administrator · 演示管理员' };
  const cohort = { id: id(), name: 'Synthetic cohort · 演示班级（虚构）', join_code: newCode(8) };
  const hash = await hashPassword(password);
  await db.transaction().execute(async (transaction) => {
    await record(transaction, { actor: chief.id, action: 'academy-opened', subject: chief.id });
    const role = 'administrator' as const;
    await transaction
      .insertInto('people')
      .values({ ...chief, role, number: null, password_hash: hash })
      .execute();
    await transaction.insertInto('cohorts').values(cohort).execute();
    const { rubric, revision } = catalog.rubric;
    await transaction
      .insertInto('rubrics')
      .values({ revision, rubric: JSON.stringify(rubric) })
      .execute();
  });
  const recruits = syntheticNames(size.recruits).map((name, i) => ({
    ...{ id: id(), login: `recruit.${i + 1}`, name, number: String(i + 1).padStart(4, '0') },
    skill: Math.min(0.95, Math.max(0.2, 0.35 + 0.4 * random() + 0.1 * random())),
  }));
  await db
    .insertInto('people')
    .values(recruits.map(({ skill: _skill, ...it }) => ({ ...it, role: 'recruit' as const })))
    .execute();
  await db
    .insertInto('members')
    .values(recruits.map((it) => ({ cohort_id: cohort.id, person_id: it.id })))
    .execute();

  const scenarios = [...catalog.scenarios];
  for (const [place, [scenario, pinned]] of scenarios.entries()) {
    const played = playAll(scenario, place);
    say(`${place + 1} of ${scenarios.length}: ${scenario}, ${played.length} played`);
    await db
      .insertInto('scenarios')
      .values({
        ...{ revision: pinned.revision, id: scenario },
        scenario: JSON.stringify(pinned.scenario),
      })
      .execute();
    const assignment = {
      ...{ id: id(), cohort_id: cohort.id, scenario, revision: pinned.revision },
      ...{ rubric: catalog.rubric.revision, mode: 'assessment' as const, counts: 'best' as const },
      ...{ allowed: null, opens_at: new Date(now - 60 * day), closes_at: new Date(now + 30 * day) },
      ...{ created_by: chief.id, released_at: place % 3 === 0 ? new Date(now) : null },
    };
    await db.insertInto('assignments').values(assignment).execute();
    await insertAttempts(assignment.id, pinned.revision, scenario, place, played);
  }
  return { login: chief.login, password };

  function playAll(scenario: string, place: number): Played[] {
    const { revision, scenario: written } = catalog.scenarios.get(scenario)!;
    const { rubric, revision: rubricRevision } = catalog.rubric;
    const compiled = compile(written, rubric);
    const solved = compiled.ok ? analyse(compiled.value, revision) : undefined;
    if (!compiled.ok || !solved?.ok) throw new Error(`${scenario} cannot be solved`);
    const own = seededRandom(place + 1);
    const pinned = {
      revision,
      scenario: written,
      rubricRevision,
      rubric,
      pace: 'untimed' as const,
    };
    return Array.from({ length: size.played }, (_, i) => {
      const skill = skills[i % skills.length]!;
      const steps = playWithNoise(compiled.value, solved.value, skill, own);
      const verified = verifyAttempt(pinned, steps);
      return verified.ok && verified.value.isEnded
        ? [{ skill, steps, verified: verified.value }]
        : [];
    }).flat();
  }

  async function insertAttempts(
    assignmentId: string,
    revision: string,
    scenario: string,
    place: number,
    played: readonly Played[],
  ): Promise<void> {
    const taking = recruits.filter(
      (_, i) => i % 3 === 0 || (i + place) % scenarios.length < size.each,
    );
    const attempts = taking.map((recruit, i) => {
      // People get better over the weeks: later scenarios are played by a more skilled hand.
      const skill = recruit.skill + (0.15 * place) / scenarios.length;
      const near = played.toSorted((a, b) => Math.abs(a.skill - skill) - Math.abs(b.skill - skill));
      const { steps, verified } = near[(i * 7) % Math.min(12, near.length)]!;
      const begun = now - (scenarios.length - place) * 3 * day - i * 60_000;
      const shifted = steps.map((it) => ({ ...it, at: begun + it.elapsed }));
      return { id: id(), recruit, begun, steps: shifted, verified };
    });
    await insertInParts(
      attempts.map(({ id: attempt, recruit, begun, steps, verified }) => ({
        ...{ id: attempt, person_id: recruit.id, assignment_id: assignmentId, number: 1 },
        head: JSON.stringify({
          ...{ format: 'doorstep-attempt/1', id: attempt, scenario, revision },
          ...{ rubric: catalog.rubric.revision, engine: engineVersion, mode: 'assessment' },
          ...{ pace: 'untimed', language: 'zh', startedAt: begun },
        }),
        ...{ started_at: new Date(begun), steps: steps.length, steps_hash: hashOf(steps) },
        ended_at: new Date(begun + (steps.at(-1)?.elapsed ?? 0)),
        ...{ assurance: 1 + (begun % 2), ending: verified.ending ?? null },
        ...{ verdict: verified.verdict ?? null, patience: verified.scores.patience },
        ...{ wording: verified.scores.wording, de_escalation: verified.scores['de-escalation'] },
        follow_through: verified.scores['follow-through'],
        score: JSON.stringify({ scores: verified.scores, breaches: verified.breaches }),
      })),
      (part) => db.insertInto('attempts').values(part).execute(),
    );
    await insertInParts(
      attempts.flatMap(({ id: attempt, begun, steps }) =>
        steps.map((step, n) => ({
          ...{ attempt_id: attempt, n, step: JSON.stringify(step) },
          received_at: new Date(begun + step.elapsed + 200),
        })),
      ),
      (part) => db.insertInto('steps').values(part).execute(),
    );
    await insertInParts(
      attempts.flatMap(({ id: attempt, verified }) =>
        verified.decisions.map(({ step, ...it }) => ({ attempt_id: attempt, n: step, ...it })),
      ),
      (part) => db.insertInto('decisions').values(part).execute(),
    );
    await insertInParts(
      attempts.flatMap(({ id: attempt, verified }) =>
        verified.behaviours.map((it) => ({ attempt_id: attempt, ...it })),
      ),
      (part) => db.insertInto('behaviours').values(part).execute(),
    );
  }
}

/** A statement takes 65,535 parameters at most. */
async function insertInParts<Row>(rows: Row[], insert: (part: Row[]) => Promise<unknown>) {
  for (let from = 0; from < rows.length; from += 2000) await insert(rows.slice(from, from + 2000));
}

function hashOf(steps: readonly Step[]): string {
  return createHash('sha256').update(canonicalJson(steps)).digest('hex');
}

function hexOf(random: Random): string {
  return Array.from({ length: 32 }, () => Math.floor(random() * 16).toString(16)).join('');
}
