import type { HeardLine } from './log-entry.ts';
import type { StageClock } from './stage-clock.ts';

/** Reads lines aloud, or does nothing. */
export interface Speaker {
  say(line: HeardLine): void;
  whenQuiet(): Promise<void>;
  stop(): void;
}

export interface DeliveryParts<Line extends HeardLine> {
  clock: StageClock;
  voice: Speaker;
  timeOf: (line: Line) => number;
  onLine: (line: Line, index: number) => void;
}

/** Lines that come one after another on the stage's time; a voice that is slower is waited for. */
export class Delivery<Line extends HeardLine> {
  readonly #parts: DeliveryParts<Line>;
  #lines: readonly Line[] = [];
  #next = 0;
  #round = 0;

  constructor(parts: DeliveryParts<Line>) {
    this.#parts = parts;
  }

  /** Takes the lines of a beat; `heard` of them stand in the log already. */
  take(lines: readonly Line[], heard = 0): void {
    this.#round += 1;
    this.#lines = lines;
    this.#next = heard;
  }

  get isMoreComing(): boolean {
    return this.#next < this.#lines.length;
  }

  /** Begins to speak. */
  begin(): void {
    this.#schedule(0);
  }

  /** Everything that is left, at once. */
  finish(): void {
    while (this.isMoreComing) this.#deliver();
  }

  /** Lets the stage's time stand still until the voice has ended. */
  async afterVoice(): Promise<void> {
    const { clock, voice } = this.#parts;
    clock.hold('voice');
    await voice.whenQuiet();
    clock.release('voice');
  }

  #schedule(delay: number): void {
    const round = this.#round;
    this.#parts.clock.setTimeout(() => {
      void this.afterVoice().then(() => {
        if (round !== this.#round || !this.isMoreComing) return;
        const line = this.#deliver();
        if (line && this.isMoreComing) this.#schedule(this.#parts.timeOf(line));
      });
    }, delay);
  }

  #deliver(): Line | undefined {
    const line = this.#lines[this.#next];
    if (!line) return undefined;
    this.#next += 1;
    this.#parts.voice.say(line);
    this.#parts.onLine(line, this.#next - 1);
    return line;
  }
}
