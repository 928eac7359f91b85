import type { ScenePeople } from '#core/scenario/briefing-sheet.ts';
import { Speech } from '#web/ui/speech.tsx';
import { AuthoredText } from '../authored-text.tsx';
import { stageWords } from '../words/stage-words.ts';
import { useWords } from '../words/words-of.ts';
import type { LogEntry } from './log-entry.ts';
import { nameOf } from './name-of.ts';

/** One entry of the log as a book would set it. */
export function LogLine({ scenario, entry }: { scenario: ScenePeople; entry: LogEntry }) {
  const words = useWords(stageWords);
  switch (entry.kind) {
    case 'line':
      return <SpokenLine scenario={scenario} entry={entry} />;
    case 'said': {
      const { do: gesture, say } = entry.choice;
      return (
        <Speech
          side="officer"
          speaker={entry.isCutIn ? `${words.officer} (${words.cutInMark})` : words.officer}
          cue={gesture && <AuthoredText of={gesture} />}
        >
          {say && <AuthoredText of={say} />}
        </Speech>
      );
    }
    case 'held':
      return (
        <Speech
          side="officer"
          speaker={words.officer}
          cue={entry.does ? <AuthoredText of={entry.does} /> : words.held}
        />
      );
    case 'ended':
      return (
        <p className="stage__end">
          <AuthoredText of={entry.title} />
        </p>
      );
  }
}

function SpokenLine(props: { scenario: ScenePeople; entry: Extract<LogEntry, { kind: 'line' }> }) {
  const { line } = props.entry;
  const name = nameOf(props.scenario, line.speaker);
  if (name === undefined) {
    return (
      <p className="stage__scene">
        <AuthoredText of={line.says} />
      </p>
    );
  }
  const { face: _face, ...cue } = line.cue ?? {};
  const hasCue = cue.en !== undefined || cue.zh !== undefined;
  return (
    <Speech
      speaker={<AuthoredText of={name} />}
      cue={hasCue ? <AuthoredText of={cue} /> : undefined}
    >
      <AuthoredText of={line.says} />
    </Speech>
  );
}
