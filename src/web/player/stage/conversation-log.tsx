import { useEffect, useRef } from 'react';
import type { ScenePeople } from '#core/scenario/briefing-sheet.ts';
import { FadeRise } from '#web/ui/motion/fade-rise.tsx';
import { stageWords } from '../words/stage-words.ts';
import { useWords } from '../words/words-of.ts';
import type { LogEntry } from './log-entry.ts';
import { LogLine } from './log-line.tsx';

export type ConversationLogProps = { scenario: ScenePeople; entries: readonly LogEntry[] };

/** Everything said so far, newest last. Entries are only added, so that each is announced once. */
export function ConversationLog({ scenario, entries }: ConversationLogProps) {
  const words = useWords(stageWords);
  const log = useRef<HTMLDivElement>(null);
  const count = entries.length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new entry is what is scrolled to
  useEffect(() => {
    const element = log.current;
    if (element) element.scrollTop = element.scrollHeight;
  }, [count]);
  // What there is to choose from takes its room from the log; the newest line stays in sight.
  useEffect(() => {
    const element = log.current;
    if (!element) return;
    const follow = new ResizeObserver(() => {
      element.scrollTo({ top: element.scrollHeight, behavior: 'instant' });
    });
    follow.observe(element);
    return () => follow.disconnect();
  }, []);
  return (
    <div
      ref={log}
      className="stage__log"
      role="log"
      aria-label={words.log}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
    >
      {entries.map((entry) => (
        <FadeRise key={entry.key} className="stage__entry">
          <LogLine scenario={scenario} entry={entry} />
        </FadeRise>
      ))}
    </div>
  );
}
