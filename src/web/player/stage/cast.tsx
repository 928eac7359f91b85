import type { Feeling } from '#core/conversation/feelings-in.ts';
import type { ScenePeople } from '#core/scenario/briefing-sheet.ts';
import { stageWords } from '../words/stage-words.ts';
import { useWords } from '../words/words-of.ts';
import { CastMember } from './cast-member.tsx';
import type { LogEntry } from './log-entry.ts';

export type CastProps = {
  scenario: ScenePeople;
  feelings: readonly Feeling[];
  entries: readonly LogEntry[];
  showsMood: boolean;
};

/** The residents: whoever spoke last stands in front. */
export function Cast({ scenario, feelings, entries, showsMood }: CastProps) {
  const words = useWords(stageWords);
  const inFront = lastSpeaker(scenario, entries) ?? feelings[0]?.resident;
  return (
    <section className="stage__cast" aria-label={words.people}>
      {feelings.map((feeling) => (
        <CastMember
          key={feeling.resident}
          scenario={scenario}
          feeling={feeling}
          isInFront={feeling.resident === inFront}
          cueFace={cueFaceOf(entries, feeling.resident)}
          showsMood={showsMood}
        />
      ))}
    </section>
  );
}

function lastSpeaker(scenario: ScenePeople, entries: readonly LogEntry[]): string | undefined {
  const last = entries.findLast(
    (it) => it.kind === 'line' && scenario.residents[it.line.speaker] !== undefined,
  );
  return last?.kind === 'line' ? last.line.speaker : undefined;
}

/** The face an author named for the newest line of a resident, until somebody answers. */
function cueFaceOf(entries: readonly LogEntry[], resident: string): string | undefined {
  for (const entry of entries.toReversed()) {
    if (entry.kind === 'said' || entry.kind === 'held') return undefined;
    if (entry.kind === 'line' && entry.line.speaker === resident) return entry.line.cue?.face;
  }
  return undefined;
}
