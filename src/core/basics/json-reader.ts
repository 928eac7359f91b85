/** What can be wrong with a text that should be JSON. */
export type JsonFault =
  | 'syntax'
  | 'too-deep'
  | 'double-key'
  | 'forbidden-key'
  | 'number-too-large'
  | 'broken-character';

/** Thrown out of the depth of a reader; `parseJson` turns it into a failure. */
export class JsonRefused extends Error {
  readonly fault: JsonFault;
  readonly offset: number;
  constructor(fault: JsonFault, offset: number) {
    super(fault);
    this.fault = fault;
    this.offset = offset;
  }
}

/** Where each key of an object, or each index of an array, stood in the text. */
export type JsonOffsets = WeakMap<object, Map<string, number>>;

const deepest = 64;
const forbidden = new Set(['__proto__', 'constructor', 'prototype']);
const numberPattern = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const words = [
  ['true', true],
  ['false', false],
  ['null', null],
] as const;

/** Reads one JSON text from front to back. */
export class JsonReader {
  readonly offsets: JsonOffsets = new WeakMap();
  private at = 0;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  document(): unknown {
    const value = this.value(0);
    if (this.at < this.text.length) throw new JsonRefused('syntax', this.at);
    return value;
  }

  private value(depth: number): unknown {
    this.skipSpace();
    const first = this.text[this.at];
    let value: unknown;
    if (first === '{') value = this.object(depth + 1);
    else if (first === '[') value = this.array(depth + 1);
    else if (first === '"') value = this.string();
    else value = this.plain();
    this.skipSpace();
    return value;
  }

  private object(depth: number): Record<string, unknown> {
    const object: Record<string, unknown> = {};
    const offsets = this.enter(object, depth);
    if (this.take('}')) return object;
    do {
      this.skipSpace();
      const keyAt = this.at;
      const key = this.string();
      if (forbidden.has(key)) throw new JsonRefused('forbidden-key', keyAt);
      if (offsets.has(key)) throw new JsonRefused('double-key', keyAt);
      offsets.set(key, keyAt);
      this.skipSpace();
      this.require(':');
      object[key] = this.value(depth);
    } while (this.take(','));
    this.require('}');
    return object;
  }

  private array(depth: number): unknown[] {
    const array: unknown[] = [];
    const offsets = this.enter(array, depth);
    if (this.take(']')) return array;
    do {
      this.skipSpace();
      offsets.set(String(array.length), this.at);
      array.push(this.value(depth));
    } while (this.take(','));
    this.require(']');
    return array;
  }

  private enter(container: object, depth: number): Map<string, number> {
    if (depth > deepest) throw new JsonRefused('too-deep', this.at);
    this.at++;
    this.skipSpace();
    const offsets = new Map<string, number>();
    this.offsets.set(container, offsets);
    return offsets;
  }

  private string(): string {
    const start = this.at;
    if (this.text[start] !== '"') throw new JsonRefused('syntax', start);
    const raw = this.text.slice(start, this.endOfString(start));
    this.at += raw.length;
    const string = unescaped(raw);
    if (string === undefined) throw new JsonRefused('syntax', start);
    if (!string.isWellFormed()) throw new JsonRefused('broken-character', start);
    return string;
  }

  private endOfString(start: number): number {
    let end = start + 1;
    while (end < this.text.length && this.text[end] !== '"') {
      end += this.text[end] === '\\' ? 2 : 1;
    }
    if (end >= this.text.length) throw new JsonRefused('syntax', start);
    return end + 1;
  }

  private plain(): boolean | null | number {
    const start = this.at;
    for (const [word, value] of words) {
      if (!this.text.startsWith(word, start)) continue;
      this.at += word.length;
      return value;
    }
    numberPattern.lastIndex = start;
    const raw = numberPattern.exec(this.text)?.[0];
    if (raw === undefined) throw new JsonRefused('syntax', start);
    this.at += raw.length;
    const number = Number(raw);
    if (!Number.isFinite(number)) throw new JsonRefused('number-too-large', start);
    // JSON can say -0, and two zeros that differ would be one more way to forge.
    return number === 0 ? 0 : number;
  }

  private skipSpace(): void {
    while (' \n\r\t'.includes(this.text[this.at] ?? '!')) this.at++;
  }

  private take(character: string): boolean {
    if (this.text[this.at] !== character) return false;
    this.at++;
    return true;
  }

  private require(character: string): void {
    if (!this.take(character)) throw new JsonRefused('syntax', this.at);
  }
}

/** Leaves escapes and control characters to the browser's own reader. */
function unescaped(raw: string): string | undefined {
  try {
    return JSON.parse(raw) as string;
  } catch {
    return undefined;
  }
}
