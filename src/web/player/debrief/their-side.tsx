import type { Line } from '#core/scenario/line.ts';
import { Disclosure } from '#web/ui/disclosure.tsx';
import { Speech } from '#web/ui/speech.tsx';
import { AuthoredText, shownText } from '../authored-text.tsx';
import { usePlayer } from '../player-context.ts';
import { debriefWords } from '../words/debrief-words.ts';
import { measureWords } from '../words/measure-words.ts';
import { useWords } from '../words/words-of.ts';
import { DeedText } from './deed-text.tsx';
import { Section } from './section.tsx';
import { deedOf, speakerName, type Told } from './told.ts';
import type { Passage } from './transcript.ts';

/** The same conversation with what the residents thought and did not say. */
export function TheirSide({ told }: { told: Told }) {
  const { side } = useWords(debriefWords);
  return (
    <Section id="side" title={side.title} lede={side.lede}>
      <Disclosure summary={side.open}>
        <Transcript scenario={told.scenario} passages={told.report.passages} thoughts />
      </Disclosure>
    </Section>
  );
}

export type TranscriptProps = {
  scenario: Told['scenario'];
  passages: readonly Passage[];
  /** Whether the inner voices are shown. */
  thoughts?: boolean;
};

/** What was said and done, in order. */
export function Transcript({ scenario, passages, thoughts = false }: TranscriptProps) {
  const { side } = useWords(debriefWords);
  const words = useWords(measureWords);
  const { language } = usePlayer();
  return (
    <div className="debrief-transcript">
      {passages.map((passage) => {
        const key = `${passage.step} ${passage.kind}`;
        if (passage.kind === 'lines') {
          return (
            <div key={key} className="ui-stack">
              {passage.lines.map((line, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place in the beat
                <SpokenLine key={i} scenario={scenario} line={line} thoughts={thoughts} />
              ))}
              {passage.isCutOff && <p className="ui-soft ui-small">{side.cutOff}</p>}
            </div>
          );
        }
        if (passage.event.type === 'note') {
          const fact = shownText(scenario.facts[passage.event.fact], language).text;
          return (
            <p key={key} className="ui-soft ui-small">
              {words.noted(fact)}
            </p>
          );
        }
        return (
          <Speech key={key} side="officer" speaker={words.you}>
            <DeedText deed={deedOf(scenario, passage.beat, passage.event)} event={passage.event} />
          </Speech>
        );
      })}
    </div>
  );
}

type SpokenLineProps = { scenario: Told['scenario']; line: Line; thoughts: boolean };

function SpokenLine({ scenario, line, thoughts }: SpokenLineProps) {
  const { language } = usePlayer();
  const { side } = useWords(debriefWords);
  const words = useWords(measureWords);
  const name = speakerName(scenario, line.speaker);
  const says = shownText(line.says, language);
  const cue = line.cue?.[language] ?? line.cue?.en ?? line.cue?.zh;
  if (name === undefined) {
    return (
      <p className="debrief-scene">
        <span className="ui-visually-hidden">{words.scene} </span>
        <AuthoredText of={line.says} />
      </p>
    );
  }
  return (
    <div>
      <Speech speaker={<AuthoredText of={name} />} cue={cue} lang={says.lang}>
        {says.text}
      </Speech>
      {thoughts && line.thinks !== undefined && (
        <p className="debrief-thought">
          <span className="ui-small">{side.thinks(shownText(name, language).text)} </span>
          <AuthoredText of={line.thinks} />
        </p>
      )}
    </div>
  );
}
