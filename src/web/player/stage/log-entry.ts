import type { Text } from '#core/basics/text.ts';
import type { Choice } from '#core/scenario/choice.ts';
import type { Line } from '#core/scenario/line.ts';

/** A line as it is heard: nothing of what is thought, or what it hangs on. */
export type HeardLine = Pick<Line, 'speaker' | 'says' | 'cue' | 'reveals'>;

/** What stands in the log of a conversation. */
type Happened =
  | { kind: 'line'; line: HeardLine; beat: string; visit: number }
  | OfficerDid
  | { kind: 'ended'; title: Text };

/** What the officer did, as the log shows it. */
export type OfficerDid =
  | { kind: 'said'; choice: Pick<Choice, 'do' | 'say'>; isCutIn: boolean }
  | { kind: 'held'; does: Text | undefined };

/** One entry of the log; entries are only ever added. */
export type LogEntry = Happened & { key: string };
