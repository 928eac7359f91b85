import { readFileSync } from 'node:fs';
import { seededRandom } from '#core/basics/random.ts';
import { requireOk } from '#core/basics/result.ts';
import { advance, begin, eventOf, isEnded, openMoves } from '#core/conversation/advance.ts';
import { compile } from '#core/conversation/compile.ts';
import { engineVersion } from '#core/conversation/engine-version.ts';
import type { ConversationEvent } from '#core/conversation/event.ts';
import { speaking, stageAt } from '#core/conversation/tables.ts';
import { readRubric } from '#core/source/read-rubric.ts';
import { readScenario } from '#core/source/read-scenario.ts';
import { revisionOf } from '#core/source/revision.ts';
import { type SavedFile, saveAsFile } from '#web/storage/save-attempt-file.ts';

const read = (name: string) => readFileSync(`scenarios/${name}.yaml`, 'utf8');

/** A guessed attempt of a shipped scenario, to its end, as a file to open in the library. */
export async function sampleRun(scenarioId: string, seed: number): Promise<SavedFile> {
  const scenario = readScenario(read(scenarioId)).scenario!;
  const rubric = readRubric(read('rubric')).rubric!;
  const tables = requireOk(compile(scenario, rubric), scenarioId);
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
  } as const;
  const steps = events.map((event, i) => ({ event, at: startedAt + i * 1000, elapsed: i * 1000 }));
  return saveAsFile({
    attempt: { ...head, steps },
    record: { head, status: 'ended', fence: 0, closedAt: startedAt + 600_000 },
    package: { revision: head.revision, scenario, rubricRevision: head.rubric, rubric },
  });
}
