import type { ExamEntry, ExamLine, ExamMove, ExamStep, ExamView } from '#core/academy/exam.ts';
import type { Result } from '#core/basics/result.ts';
import type { AskFailure } from '#web/academy/ask.ts';
import { Delivery, type Speaker } from '#web/player/stage/delivery.ts';
import type { StageClock } from '#web/player/stage/stage-clock.ts';

export interface ExamParts {
  /** Where the academy has it. */
  view: ExamView;
  clock: StageClock;
  voice: Speaker;
  timeOf: (line: ExamLine) => number;
  send: (step: ExamStep) => Promise<Result<ExamView, AskFailure>>;
  /** The academy is further than this page: ask it anew. */
  onBehind: () => void;
}

/** What the exam shows; a new object after every change. */
export interface ExamShown {
  /** The present beat as the academy told it. */
  now: ExamView;
  entries: readonly ExamEntry[];
  isSaving: boolean;
  /** Why the last step has not arrived; it is tried again by itself while the network is away. */
  failure: AskFailure | undefined;
  /** Time on the stage at which silence counts as holding, and how long that is in all. */
  answer: { until: number; total: number } | undefined;
}

/** How long to wait before a step is sent again over a gap in the network (ms). */
const pause = 2_000;
const behind = ['steps-missing', 'other-steps-held', 'already-ended'];

/** A supervised exam in the page: it speaks the present beat and sends what is done, a step at a time. */
export class ExamSession {
  readonly #parts: ExamParts;
  readonly #delivery: Delivery<ExamLine>;
  readonly #listeners = new Set<() => void>();
  #now: ExamView;
  #entries: readonly ExamEntry[];
  /** What the attempt's own clock is ahead of the stage's (ms). */
  #ahead: number;
  #answer: ExamShown['answer'];
  #failure: AskFailure | undefined;
  #pending: ExamStep | undefined;
  #again: ReturnType<typeof setTimeout> | undefined;
  #timer: number | undefined;
  #isSaving = false;
  #isOver = false;
  #shown: ExamShown;

  constructor(parts: ExamParts) {
    this.#parts = parts;
    this.#now = parts.view;
    this.#entries = parts.view.entries;
    this.#ahead = parts.view.elapsed;
    this.#delivery = new Delivery<ExamLine>({
      ...parts,
      onLine: (line, index) => {
        this.#add([{ kind: 'line', key: `line-${this.#now.visit}-${index}`, line }]);
        this.#changed();
      },
    });
    this.#shown = this.#look();
  }

  readonly shown = (): ExamShown => this.#shown;

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Begins, or goes on where the academy has it. */
  start(): void {
    const { clock } = this.#parts;
    this.#arrive();
    clock.release('starting');
    this.#changed();
  }

  /** Sends what is done; nothing happens here before the academy has it. */
  readonly submit = async (move: ExamMove): Promise<void> => {
    if (this.#pending || this.#now.turn === 'ended' || this.#isOver) return;
    const elapsed = Math.max(0, Math.round(this.#ahead + this.#parts.clock.elapsed()));
    this.#pending = { from: this.#now.steps, move, elapsed };
    this.#parts.clock.hold('saving');
    await this.#deliver();
  };

  /** Sends the step again that has not arrived. */
  readonly retry = (): void => {
    if (this.#pending && !this.#isSaving) void this.#deliver();
  };

  stop(): void {
    this.#isOver = true;
    clearTimeout(this.#again);
    this.#parts.clock.hold('lost');
    this.#parts.voice.stop();
  }

  async #deliver(): Promise<void> {
    const step = this.#pending;
    if (!step) return;
    clearTimeout(this.#again);
    this.#isSaving = true;
    this.#changed();
    const answer = await this.#parts.send(step);
    this.#isSaving = false;
    if (this.#isOver) return;
    this.#failure = answer.ok ? undefined : answer.error;
    if (answer.ok) this.#take(step, answer.value);
    else this.#refused(step, answer.error);
    this.#changed();
  }

  #take({ from, move }: ExamStep, view: ExamView): void {
    this.#pending = undefined;
    const { voice, clock, onBehind } = this.#parts;
    if (view.steps !== from + 1) {
      onBehind();
      return;
    }
    const hasMoved = view.visit !== this.#now.visit;
    if (move.type === 'heard') this.#delivery.finish();
    else if (move.type !== 'note') voice.stop();
    this.#now = view;
    this.#ahead = view.elapsed - clock.elapsed();
    this.#add(view.entries);
    if (hasMoved) this.#arrive();
    else if (move.type !== 'note') this.#timeAnswer();
    clock.release('saving');
  }

  #refused(step: ExamStep, failure: AskFailure): void {
    if (failure.kind === 'unreachable' || failure.status >= 500) {
      this.#again = setTimeout(() => void this.#deliver(), pause);
      return;
    }
    if (behind.includes(failure.code)) this.#parts.onBehind();
    if (failure.code !== 'does-not-fit') return;
    // An answer that came too late is silence; so says the academy's clock.
    this.#pending = undefined;
    this.#failure = undefined;
    if (failure.detail.kind === 'too-late' && this.#now.mayHold) {
      this.#pending = { ...step, move: { type: 'hold' } };
      void this.#deliver();
    } else this.#parts.onBehind();
  }

  /** Speaks the present beat, or shows what was heard of it already. */
  #arrive(): void {
    const now = this.#now;
    this.#delivery.take(now.lines, now.turn === 'speaking' ? 0 : now.lines.length);
    this.#timeAnswer();
    if (now.turn !== 'speaking') return;
    this.#delivery.begin();
    if (now.pace === 'untimed') return;
    const total = now.lines.reduce((sum, it) => sum + this.#parts.timeOf(it), 0);
    this.#timer = this.#parts.clock.setTimeout(() => void this.#heardOut(now.visit), total);
  }

  async #heardOut(visit: number): Promise<void> {
    await this.#delivery.afterVoice();
    const { turn, visit: present } = this.#now;
    if (turn === 'speaking' && visit === present) await this.submit({ type: 'heard' });
  }

  #timeAnswer(): void {
    const { clock } = this.#parts;
    const { answer } = this.#now;
    this.#stopTimer();
    this.#answer = answer
      ? { until: clock.elapsed() + answer.left, total: answer.total }
      : undefined;
    if (!answer) return;
    this.#timer = clock.setTimeout(() => void this.submit({ type: 'hold' }), answer.left);
  }

  #stopTimer(): void {
    if (this.#timer !== undefined) this.#parts.clock.clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #add(entries: readonly ExamEntry[]): void {
    const known = new Set(this.#entries.map(({ key }) => key));
    this.#entries = [...this.#entries, ...entries.filter(({ key }) => !known.has(key))];
  }

  #look(): ExamShown {
    return {
      ...{ now: this.#now, entries: this.#entries, isSaving: this.#isSaving },
      ...{ failure: this.#failure, answer: this.#answer },
    };
  }

  #changed(): void {
    this.#shown = this.#look();
    for (const listener of this.#listeners) listener();
  }
}
