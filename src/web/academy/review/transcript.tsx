import type { TranscriptLine } from '#core/attempt/transcript.ts';
import { textIn } from '#core/basics/text-in.ts';
import { Panel } from '#web/ui/panel.tsx';
import { useHost, useWords } from '../academy-host.ts';
import { reviewWords } from '../words/review-words.ts';
import { momentsOf } from './moments-of.ts';

export type TranscriptProps = {
  lines: readonly TranscriptLine[];
  /** Points each step gave away. */
  costs: Record<number, number>;
};

/** The conversation line by line; the officer's moments are numbered, so that one can talk about them. */
export function Transcript({ lines, costs }: TranscriptProps) {
  const words = useWords(reviewWords);
  const { language } = useHost();
  const moments = momentsOf(lines);
  return (
    <Panel title={words.transcript}>
      <ol className="academy-transcript plain-list">
        {lines.map((line, i) =>
          line.kind === 'line' ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: a transcript never changes
            <li key={i}>
              {line.who !== undefined && <strong>{textIn(line.who, language)} </strong>}
              <span className={line.who === undefined ? 'ui-soft' : undefined}>
                {textIn(line.text, language)}
              </span>
            </li>
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: a transcript never changes
            <li key={i} className="academy-transcript__officer">
              <strong>
                {moments.get(line.step)}. {words.officer}{' '}
              </strong>
              {line.isCutIn && <em>({words.cutIn}) </em>}
              {line.does !== undefined && <em>{textIn(line.does, language)} </em>}
              {line.say !== undefined && textIn(line.say, language)}
              {line.say === undefined && line.does === undefined && <em>{words.silent}</em>}
              {(costs[line.step] ?? 0) > 0 && (
                <span className="ui-small ui-soft"> · {words.cost(costs[line.step] ?? 0)}</span>
              )}
            </li>
          ),
        )}
      </ol>
    </Panel>
  );
}
