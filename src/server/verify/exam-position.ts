import type { ExamEntry, ExamLine, ExamMove, ExamView } from '#core/academy/exam.ts';
import { answeringTime } from '#core/attempt/answering-time.ts';
import type { AttemptHead, Step } from '#core/attempt/attempt.ts';
import type { Text } from '#core/basics/text.ts';
import { nodeOf } from '#core/conversation/advance.ts';
import type { ConversationEvent } from '#core/conversation/event.ts';
import { type Feeling, feelingsIn } from '#core/conversation/feelings-in.ts';
import { hasFlag } from '#core/conversation/flags.ts';
import { isEntering } from '#core/conversation/is-entering.ts';
import { isHoldOpen } from '#core/conversation/kernel.ts';
import { speaking, stageAt, type Tables } from '#core/conversation/tables.ts';
import type { Beat } from '#core/scenario/beat.ts';
import { scenePeopleOf } from '#core/scenario/briefing-sheet.ts';
import type { Line } from '#core/scenario/line.ts';
import { ownWords, type SceneText } from '#core/scenario/scene-text.ts';
import type { PresentPosition } from './present-position.ts';

/** What a move stands for where the exam stands; undefined where there is no such thing now. */
export function eventOfMove(
  { tables, options }: PresentPosition,
  move: ExamMove,
): ConversationEvent | undefined {
  if (move.type === 'choose') {
    const option = options[move.option - 1];
    return option && { type: 'choose', choice: option.id };
  }
  if (move.type !== 'note') return move;
  const fact = tables.facts[Number(move.fact)];
  return fact && { type: 'note', fact: fact.id };
}

/** What a recruit may know now; `elapsed` is the attempt's own clock (ms). */
export function examView(
  head: AttemptHead,
  present: PresentPosition,
  steps: readonly Step[],
  elapsed: number,
): ExamView {
  const { scenario, tables, state, run, isDeciding } = present;
  const turn = run.isEnded ? 'ended' : isDeciding ? 'deciding' : 'speaking';
  return {
    ...{ attempt: head.id, title: ownWords(scenario.title), pace: head.pace },
    people: scenePeopleOf(scenario),
    ...{ steps: steps.length, elapsed, turn },
    visit: run.events.filter((it, i) => isEntering(it, run.states[i + 1]!)).length,
    lines: run.isEnded ? [] : present.lines.map((it) => heard(tables, it)),
    interrupts: nodeOf(tables, state).residentSpeaks,
    options: present.options.map(({ written }, i) => ({
      number: i + 1,
      say: own(written?.say),
      does: own(written?.do),
    })),
    mayHold: isHoldOpen(state),
    answer: answerIn(head, present, steps, elapsed),
    feelings: feelingsIn(tables, state).map(asSeen),
    notebook: notebookOf(present),
    entries: entriesOf(present),
  };
}

/** From this trust on a face is open rather than shut; more than that nobody can see. */
const openFrom = 45;

function asSeen({ resident, agitation, trust, phase }: Feeling): Feeling {
  return {
    ...{ resident, phase },
    agitation: Math.round(agitation / 20) * 20,
    trust: trust >= openFrom ? openFrom : 0,
  };
}

/** Silence that was held already runs out no second time. */
function answerIn(
  { pace }: AttemptHead,
  { tables, state, isDeciding }: PresentPosition,
  steps: readonly Step[],
  elapsed: number,
): ExamView['answer'] {
  const seconds = nodeOf(tables, state).answerWithin;
  if (seconds === null || !isDeciding || !isHoldOpen(state)) return null;
  const total = answeringTime(seconds, pace);
  if (total === undefined) return null;
  const since = steps.findLast(({ event }) => event.type !== 'note')?.elapsed ?? 0;
  return { total, left: Math.max(0, total - (elapsed - since)) };
}

function notebookOf({ scenario, tables, state }: PresentPosition): ExamView['notebook'] {
  return tables.facts.flatMap((it, i) =>
    hasFlag(tables.layout, state, it.revealedFlag)
      ? [
          {
            fact: String(i),
            says: ownWords(scenario.facts[it.id] ?? it.id),
            isNoted: hasFlag(tables.layout, state, it.notedFlag),
          },
        ]
      : [],
  );
}

function heard({ facts }: Tables, { speaker, says, cue, reveals }: Line): ExamLine {
  const { twin: _other, ...shown } = cue ?? {};
  return {
    ...{ speaker, says: ownWords(says) },
    ...(cue === undefined ? {} : { cue: shown }),
    reveals: reveals.map((id) => String(facts.findIndex((it) => it.id === id))),
  };
}

/** The log up to now; where somebody was cut off, the lines that were begun stand in full. */
function entriesOf({ scenario, tables, linesIn, run }: PresentPosition): ExamEntry[] {
  const entries: ExamEntry[] = [];
  let visit = 0;
  let entered = run.states[0]!;
  for (const [step, event] of run.events.entries()) {
    const before = run.states[step]!;
    const beat = nodeOf(tables, before).id;
    const isSpeaking = before[stageAt] === speaking;
    const after = run.states[step + 1]!;
    if (event.type === 'heard' || (isSpeaking && event.type === 'choose')) {
      for (const [i, line] of linesIn(beat, entered).entries()) {
        entries.push({ kind: 'line', key: `line-${visit}-${i}`, line: heard(tables, line) });
      }
    }
    const did = deedOf(scenario.beats[beat], event, isSpeaking);
    if (did) entries.push({ ...did, key: `step-${step}` });
    if (isEntering(event, after)) {
      visit += 1;
      entered = after;
    }
  }
  const title = run.isEnded && scenario.endings[nodeOf(tables, entered).id]?.title;
  if (title) entries.push({ kind: 'ended', key: 'ended', title: ownWords(title) });
  return entries;
}

function deedOf(
  beat: Beat | undefined,
  event: ConversationEvent,
  isCutIn: boolean,
): Extract<ExamEntry, { kind: 'said' | 'held' }> | undefined {
  if (event.type === 'hold') return { key: '', kind: 'held', does: own(beat?.hold?.do) };
  const choice = event.type === 'choose' ? beat?.choices?.[event.choice] : undefined;
  return choice && { key: '', kind: 'said', say: own(choice.say), does: own(choice.do), isCutIn };
}

function own(text: SceneText | undefined): Text | null {
  return text === undefined ? null : ownWords(text);
}
