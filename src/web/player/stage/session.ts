import type { Attempt, Step } from '#core/attempt/attempt.ts';
import { advance, nodeOf } from '#core/conversation/advance.ts';
import type { ConversationEvent } from '#core/conversation/event.ts';
import { isEntering } from '#core/conversation/is-entering.ts';
import { type LinesAt, linesAt } from '#core/conversation/lines-at.ts';
import { deciding, ended, type State, stageAt, type Tables } from '#core/conversation/tables.ts';
import type { Line } from '#core/scenario/line.ts';
import type { Scenario } from '#core/scenario/scenario.ts';
import type { Kept, StorageFailure } from '#web/storage/storage-failure.ts';
import { Delivery, type Speaker } from './delivery.ts';
import { feedbackOn } from './feedback-on.ts';
import type { LogEntry } from './log-entry.ts';
import { never } from './never.ts';
import { entryOf, lineKey, pastEntries } from './past-entries.ts';
import type { Feedback, SessionView, Turn } from './session-view.ts';
import { createStageActor, type StageActor } from './stage-actor.ts';
import type { StageClock } from './stage-clock.ts';

export interface SessionParts {
  attempt: Attempt;
  scenario: Scenario;
  tables: Tables;
  /** `states[i]` is the state before step i; the last one is where it stands. */
  states: readonly State[];
  clock: StageClock;
  timeOf: (line: Line) => number;
  keep: (index: number, step: Step) => Promise<Kept<void>>;
  onEnd: () => void;
  voice: Speaker;
}

/** A conversation as it runs in the page: the XState actor, its time, and what has been kept. */
export class Session {
  readonly #parts: SessionParts;
  readonly #lines: LinesAt;
  readonly #actor: StageActor;
  readonly #delivery: Delivery<Line>;
  readonly #steps: Step[];
  readonly #listeners = new Set<() => void>();
  /** Stage time of earlier visits to this attempt, in milliseconds. */
  readonly #earlier: number;
  #state: State;
  /** How many beats have been entered; keys of the log count by it. */
  #visit: number;
  #entries: readonly LogEntry[];
  #feedback: Feedback | undefined;
  #answer: SessionView['answer'];
  #failure: { pending: ConversationEvent; why: StorageFailure } | undefined;
  #isSaving = false;
  #isPaused = false;
  #view: SessionView;

  /** Puts a kept attempt back on the stage, at the very beat where it stood. */
  constructor(parts: SessionParts) {
    const { attempt, scenario, tables, states, timeOf } = parts;
    this.#parts = parts;
    this.#steps = [...attempt.steps];
    this.#earlier = this.#steps.at(-1)?.elapsed ?? 0;
    this.#lines = linesAt(scenario, tables);
    this.#state = states.at(-1) ?? tables.start;
    const past = pastEntries(scenario, tables, this.#lines, this.#steps, states, timeOf);
    this.#entries = past.entries;
    this.#visit = past.visits;
    const onLine = (line: Line, index: number) => this.#onLine(line, index);
    this.#delivery = new Delivery({ ...parts, onLine });
    const spoken = this.#lines(this.#beat(), past.entered);
    this.#delivery.take(spoken, this.#isAt(deciding) ? spoken.length : 0);
    const onDue = (type: 'heard' | 'hold') => void this.#onDue(type);
    const actorParts = { ...parts, pace: attempt.pace, lines: this.#lines, onDue };
    this.#actor = createStageActor(actorParts, this.#steps, states);
    this.#view = this.#look();
  }

  readonly view = (): SessionView => this.#view;

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Everything that was kept so far. */
  steps(): readonly Step[] {
    return this.#steps;
  }

  /** Begins or goes on; nothing is spoken before. */
  start(): void {
    this.#arrive();
    this.#parts.clock.release('starting');
    this.#changed();
  }

  /** Does what an event says once its step is kept; an event that is not open changes nothing. */
  async submit(event: ConversationEvent): Promise<void> {
    const { tables, clock, keep } = this.#parts;
    const next = advance(tables, this.#state, event)?.state;
    if (this.#isSaving || this.#failure || next === undefined) return;
    const elapsed = Math.round(this.#earlier + clock.elapsed());
    const step = { event, at: Date.now(), elapsed };
    this.#isSaving = true;
    clock.hold('saving');
    this.#changed();
    const kept = await keep(this.#steps.length, step);
    this.#isSaving = false;
    if (kept.ok) {
      this.#steps.push(step);
      this.#happen(event, next);
      clock.release('saving');
    } else this.#failure = { pending: event, why: kept.error };
    this.#changed();
  }

  /** Tries again to keep the step that failed. */
  readonly retry = async (): Promise<void> => {
    const failure = this.#failure;
    this.#failure = undefined;
    if (failure) await this.submit(failure.pending);
  };

  /** Leaves the feedback. */
  readonly goOn = (): void => {
    this.#feedback = undefined;
    this.#changed();
    this.#parts.clock.release('feedback');
  };

  readonly pause = (): void => {
    this.#isPaused = true;
    this.#parts.clock.hold('paused');
    this.#parts.voice.stop();
    this.#changed();
  };

  readonly resume = (): void => {
    this.#isPaused = false;
    this.#parts.clock.release('paused');
    this.#changed();
  };

  stop(): void {
    this.#parts.clock.hold('lost');
    this.#parts.voice.stop();
    this.#actor.stop();
  }

  #happen(event: ConversationEvent, next: State): void {
    const { attempt, scenario, tables, clock, voice } = this.#parts;
    const [beat, before] = [this.#beat(), this.#state];
    const isSpeaking = !this.#isAt(deciding);
    if (event.type === 'heard') this.#delivery.finish();
    this.#state = this.#actor.send(event, next);
    if (event.type === 'note') return;
    if (event.type !== 'heard') voice.stop();
    const entry = entryOf(scenario, beat, event, isSpeaking);
    if (entry) this.#add({ ...entry, key: `step-${this.#steps.length - 1}` });
    if (attempt.mode === 'practice' && event.type !== 'heard') {
      this.#feedback = feedbackOn(scenario, tables, beat, event, before, this.#state);
      if (this.#feedback) clock.hold('feedback');
    }
    if (!isEntering(event, this.#state)) {
      if (event.type === 'hold') this.#answer = undefined;
      else this.#startAnswer();
      return;
    }
    this.#visit += 1;
    this.#delivery.take(this.#lines(this.#beat(), this.#state));
    this.#arrive();
  }

  #arrive(): void {
    const { scenario, voice } = this.#parts;
    this.#answer = undefined;
    if (this.#isAt(deciding)) this.#startAnswer();
    else if (!this.#isAt(ended)) {
      this.#delivery.begin();
    } else {
      voice.stop();
      const title = scenario.endings[this.#beat()]?.title ?? '';
      this.#add({ kind: 'ended', key: 'ended', title });
      this.#parts.onEnd();
    }
  }

  #startAnswer(): void {
    const total = this.#actor.answeringTime(this.#beat());
    const isRunning = this.#answer !== undefined;
    if (total >= never || isRunning) return;
    this.#answer = { until: this.#parts.clock.elapsed() + total, total };
  }

  async #onDue(type: 'heard' | 'hold'): Promise<void> {
    const visit = this.#visit;
    if (type === 'heard') await this.#delivery.afterVoice();
    if (visit === this.#visit) await this.submit({ type });
  }

  #onLine(line: Line, index: number): void {
    const [key, beat] = [lineKey(this.#visit, index), this.#beat()];
    this.#add({ kind: 'line', key, line, beat, visit: this.#visit });
    this.#changed();
  }

  #add(entry: LogEntry): void {
    this.#entries = [...this.#entries, entry];
  }

  #beat(): string {
    return nodeOf(this.#parts.tables, this.#state).id;
  }

  #isAt(stage: number): boolean {
    return this.#state[stageAt] === stage;
  }

  #turn(): Turn {
    if (this.#feedback) return 'feedback';
    if (this.#isAt(ended)) return 'ended';
    return this.#isAt(deciding) ? 'deciding' : 'speaking';
  }

  #look(): SessionView {
    return {
      turn: this.#turn(),
      beat: this.#beat(),
      visit: this.#visit,
      state: this.#state,
      entries: this.#entries,
      isMoreComing: this.#delivery.isMoreComing,
      feedback: this.#feedback,
      isPaused: this.#isPaused,
      isSaving: this.#isSaving,
      failure: this.#failure?.why,
      answer: this.#answer,
    };
  }

  #changed(): void {
    this.#view = this.#look();
    for (const listener of this.#listeners) listener();
  }
}
