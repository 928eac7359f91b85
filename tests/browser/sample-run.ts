import { readFileSync } from 'node:fs';
import { eventsOfWalkthrough } from '#core/attempt/run-walkthrough.ts';
import { seededRandom } from '#core/basics/random.ts';
import { requireOk } from '#core/basics/result.ts';
import { advance, begin, eventOf, isEnded, openMoves } from '#core/conversation/advance.ts';
import { compile } from '#core/conversation/compile.ts';
import { engineVersion } from '#core/conversation/engine-version.ts';
import type { ConversationEvent } from '#core/conversation/event.ts';
import { speaking, stageAt, type Tables } from '#core/conversation/tables.ts';
import type { Variant } from '#core/scenario/variant.ts';
import { variantOf } from '#core/scenario/variant-of.ts';
import { readRubric } from '#core/source/read-rubric.ts';
import { readScenario } from '#core/source/read-scenario.ts';
import { readWalkthroughs } from '#core/source/read-walkthroughs.ts';
import { revisionOf } from '#core/source/revision.ts';
import { type SavedFile, saveAsFile } from '#web/storage/save-attempt-file.ts';

const read = (name: string) => readFileSync(`scenarios/${name}.yaml`, 'utf8');

/** A guessed attempt of a shipped scenario, to its end, as a file to open in the library. */
export function sampleRun(scenarioId: string, seed: number): Promise<SavedFile> {
  return savedRun(scenarioId, seed, (tables) => guessedEvents(tables, seed));
}

/** A walkthrough of a shipped scenario as an attempt. */
export function walkedRun(
  scenarioId: string,
  walkthrough: string,
  seed: number,
  variant?: Variant,
): Promise<SavedFile> {
  const { walkthroughs = [] } = readWalkthroughs(read(`${scenarioId}.walkthrough`));
  const { moves } = walkthroughs.find(({ name }) => name === walkthrough)!;
  const eventsOf = (tables: Tables) =>
    requireOk(eventsOfWalkthrough(tables, moves), `${scenarioId}, ${walkthrough}`);
  return savedRun(scenarioId, seed, eventsOf, variant);
}

async function savedRun(
  scenarioId: string,
  seed: number,
  eventsOf: (tables: Tables) => ConversationEvent[],
  variant?: Variant,
): Promise<SavedFile> {
  const scenario = readScenario(read(scenarioId)).scenario!;
  const rubric = readRubric(read('rubric')).rubric!;
  const played = variantOf(scenario, variant ?? {});
  const events = eventsOf(requireOk(compile(played, rubric), scenarioId));
  const startedAt = Date.UTC(2026, 10, 1 + (seed % 20), 9);
  const head = {
    format: 'doorstep-attempt/1',
    id: seed.toString(16).padStart(32, 'a'),
    scenario: scenarioId,
    revision: revisionOf(read(scenarioId)),
    rubric: revisionOf(read('rubric')),
    engine: engineVersion,
    mode: 'practice',
    pace: 'normal',
    language: 'en',
    startedAt,
    ...(variant === undefined ? {} : { variant }),
  } as const;
  const steps = events.map((event, i) => ({ event, at: startedAt + i * 1000, elapsed: i * 1000 }));
  return saveAsFile({
    attempt: { ...head, steps },
    record: { head, status: 'ended', fence: 0, closedAt: startedAt + 600_000 },
    package: { revision: head.revision, scenario, rubricRevision: head.rubric, rubric },
  });
}

function guessedEvents(tables: Tables, seed: number): ConversationEvent[] {
  const random = seededRandom(seed);
  const events: ConversationEvent[] = [];
  let state = begin(tables);
  while (!isEnded(state)) {
    const open = openMoves(tables, state).map((it) => eventOf(tables, it));
    const event: ConversationEvent =
      state[stageAt] === speaking ? { type: 'heard' } : open[Math.floor(random() * open.length)]!;
    state = advance(tables, state, event)!.state;
    events.push(event);
  }
  return events;
}
