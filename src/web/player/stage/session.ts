import { createActor } from 'xstate';
import type { Attempt, Step } from '#core/attempt/attempt.ts';
import { advance, begin, nodeOf } from '#core/conversation/advance.ts';
import type { ConversationEvent } from '#core/conversation/event.ts';
import { conversationMachine } from '#core/conversation/machine.ts';
import { deciding, ended, type State, stageAt, type Tables } from '#core/conversation/tables.ts';
import type { Line } from '#core/scenario/line.ts';
import type { Scenario } from '#core/scenario/scenario.ts';
import type { Kept, StorageFailure } from '#web/storage/storage-failure.ts';
import { linesAt } from './beat-lines.ts';
import type { LogEntry } from './log-entry.ts';
import { moodChanges } from './mood-change.ts';
import { never } from './never.ts';
import { entryOf, isEntering, lineKey, pastEntries } from './past-entries.ts';
import type { Feedback, SessionView } from './session-view.ts';
import { answeringTime } from './speaking-time.ts';
import type { StageClock } from './stage-clock.ts';

export interface SessionParts {
  attempt: Attempt;
  scenario: Scenario;
  tables: Tables;
  /** `states[i]` is the state before step i; the last one is where it stands. */
  states: readonly State[];
  clock: StageClock;
  /** How long a line takes; 0 shows all lines at once and nothing ever runs out. */
  timeOf: (line: Line) => number;
  keep: (index: number, step: Step) => Promise<Kept<void>>;
  onEnd: () => void;
  voice: { say(line: Line): void; whenQuiet(): Promise<void>; stop(): void };
}

/** A conversation as it runs in the page: the XState actor, its time, and what has been kept. */
export interface Session {
  view(): SessionView;
  subscribe(listener: () => void): () => void;
  steps(): readonly Step[];
  /** Begins or goes on; nothing is spoken before. */
  start(): void;
  /** Does what an event says once its step is kept; an event that is not open changes nothing. */
  submit(event: ConversationEvent): Promise<void>;
  /** Tries again to keep the step that failed. */
  retry(): Promise<void>;
  /** Leaves the feedback. */
  goOn(): void;
  pause(): void;
  resume(): void;
  stop(): void;
}

/** Puts a kept attempt back on the stage, at the very beat where it stood. */
export function createSession(parts: SessionParts): Session {
  const { attempt, scenario, tables, clock, timeOf, voice } = parts;
  const lines = linesAt(scenario, tables);
  const steps: Step[] = [...attempt.steps];
  const listeners = new Set<() => void>();
  const past = pastEntries(scenario, tables, lines, steps, parts.states, timeOf);
  const before = steps.at(-1)?.elapsed ?? 0;

  let state = parts.states.at(-1) ?? begin(tables);
  let visit = past.visits;
  /** Lines of the present beat, chosen when it was entered, and how many were delivered. */
  let spoken = lines(nodeOf(tables, state).id, past.entered);
  let delivered = state[stageAt] === deciding ? spoken.length : 0;
  let pending: ConversationEvent | undefined;
  let isBusy = false;
  let isPaused = false;
  let feedback: Feedback | undefined;
  let failure: StorageFailure | undefined;
  let answer: SessionView['answer'];
  let entries: readonly LogEntry[] = past.entries;
  /** The state that is being entered, for the machine's delays. */
  let entering = parts.states[0] ?? begin(tables);

  const isUntimed = attempt.pace === 'untimed';
  const timing = (stage: 'speaking' | 'answering', beat: string): number => {
    if (isUntimed) return never;
    if (stage === 'speaking') return lines(beat, entering).reduce((sum, it) => sum + timeOf(it), 0);
    const seconds = tables.nodes.find(({ id }) => id === beat)?.answerWithin ?? null;
    return seconds === null ? never : answeringTime(seconds, attempt.pace);
  };
  const actor = createActor(conversationMachine(tables, timing), { clock });
  actor.on('due', ({ event }) => void onDue(event));
  actor.start();
  for (const [i, step] of steps.entries()) {
    entering = parts.states[i + 1] ?? entering;
    actor.send(step.event);
  }

  const node = () => nodeOf(tables, state);
  let view = look();

  function look(): SessionView {
    const stage = state[stageAt];
    const turn = feedback
      ? 'feedback'
      : stage === ended
        ? 'ended'
        : stage === deciding
          ? 'deciding'
          : 'speaking';
    return {
      turn,
      beat: node().id,
      state,
      entries,
      isMoreComing: delivered < spoken.length,
      feedback,
      isPaused,
      isSaving: isBusy,
      failure,
      answer,
    };
  }

  function changed() {
    view = look();
    for (const listener of listeners) listener();
  }

  function add(entry: LogEntry) {
    entries = [...entries, entry];
  }

  function deliver() {
    const line = spoken[delivered];
    if (!line) return;
    add({ kind: 'line', key: lineKey(visit, delivered), line, beat: node().id, visit });
    delivered += 1;
    voice.say(line);
  }

  /** Lines come one after another on the stage's time; a voice that is slower is waited for. */
  function scheduleLine(delay: number) {
    const here = visit;
    clock.setTimeout(() => {
      void afterVoice().then(() => {
        if (here !== visit || delivered >= spoken.length || state[stageAt] === deciding) return;
        const line = spoken[delivered];
        deliver();
        changed();
        if (line && delivered < spoken.length) scheduleLine(timeOf(line));
      });
    }, delay);
  }

  async function afterVoice(): Promise<void> {
    clock.hold('voice');
    await voice.whenQuiet();
    clock.release('voice');
  }

  function arrive() {
    if (state[stageAt] === ended) {
      voice.stop();
      const title = scenario.endings[node().id]?.title ?? '';
      add({ kind: 'ended', key: 'ended', title });
      parts.onEnd();
    } else if (state[stageAt] !== deciding) {
      if (isUntimed) while (delivered < spoken.length) deliver();
      else scheduleLine(0);
    } else startAnswer();
  }

  function startAnswer() {
    const total = timing('answering', node().id);
    answer = total < never ? { until: clock.elapsed() + total, total } : undefined;
  }

  async function onDue(type: 'heard' | 'hold') {
    const here = visit;
    if (type === 'heard') await afterVoice();
    if (here === visit) await submit({ type });
  }

  async function submit(event: ConversationEvent): Promise<void> {
    if (isBusy || failure || advance(tables, state, event) === undefined) return;
    const step = {
      event,
      at: Date.now(),
      elapsed: Math.round(before + clock.elapsed()),
    };
    isBusy = true;
    clock.hold('saving');
    changed();
    const kept = await parts.keep(steps.length, step);
    isBusy = false;
    if (kept.ok) {
      steps.push(step);
      pending = undefined;
      happen(event);
      clock.release('saving');
    } else {
      pending = event;
      failure = kept.error;
    }
    changed();
  }

  function happen(event: ConversationEvent) {
    const was = state;
    const beat = node().id;
    const isSpeaking = was[stageAt] !== deciding;
    entering = advance(tables, state, event)?.state ?? state;
    actor.send(event);
    state = actor.getSnapshot().context.state;
    if (event.type === 'note') return;
    if (event.type === 'heard') while (delivered < spoken.length) deliver();
    else voice.stop();
    const entry = entryOf(scenario, beat, event, isSpeaking);
    if (entry) add({ ...entry, key: `step-${steps.length - 1}` });
    if (event.type !== 'heard') giveFeedback(beat, event, was);
    if (event.type === 'heard' && state[stageAt] === deciding) startAnswer();
    if (!isEntering(event, state)) return;
    visit += 1;
    delivered = 0;
    answer = undefined;
    spoken = lines(node().id, state);
    arrive();
  }

  function giveFeedback(beat: string, event: ConversationEvent, was: State) {
    if (attempt.mode !== 'practice') return;
    const written = scenario.beats[beat];
    const why =
      event.type === 'choose' ? written?.choices?.[event.choice]?.why : written?.hold?.why;
    const changes = moodChanges(tables, was, state);
    if (why === undefined && changes.length === 0) return;
    feedback = { why, changes };
    clock.hold('feedback');
  }

  return {
    view: () => view,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    steps: () => steps,
    start() {
      arrive();
      clock.release('starting');
      changed();
    },
    submit,
    async retry() {
      if (!pending) return;
      failure = undefined;
      await submit(pending);
    },
    goOn() {
      feedback = undefined;
      changed();
      clock.release('feedback');
    },
    pause() {
      isPaused = true;
      clock.hold('paused');
      voice.stop();
      changed();
    },
    resume() {
      isPaused = false;
      clock.release('paused');
      changed();
    },
    stop() {
      clock.hold('lost');
      voice.stop();
      actor.stop();
    },
  };
}
