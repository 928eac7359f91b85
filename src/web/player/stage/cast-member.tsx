import { textIn } from '#core/basics/text-in.ts';
import type { Feeling } from '#core/conversation/feelings-in.ts';
import type { Phase } from '#core/rubric/phase.ts';
import type { ScenePeople } from '#core/scenario/briefing-sheet.ts';
import type { Shape } from '#web/ui/mark.tsx';
import { Meter } from '#web/ui/meter.tsx';
import { Living } from '#web/ui/motion/living.tsx';
import { PortraitFrame } from '#web/ui/portrait-frame.tsx';
import type { Tone } from '#web/ui/tone.ts';
import { AuthoredText } from '../authored-text.tsx';
import { usePlayer } from '../player-context.ts';
import { usePortraits } from '../use-portraits.ts';
import { faceWords } from '../words/face-words.ts';
import { stageWords } from '../words/stage-words.ts';
import { useWords } from '../words/words-of.ts';

export type CastMemberProps = {
  scenario: ScenePeople;
  feeling: Feeling;
  isInFront: boolean;
  cueFace: string | undefined;
  showsMood: boolean;
};

/** From this trust on a face is open rather than shut. */
const openFrom = 45;

const phaseLook: Record<Phase, { tone: Tone; shape: Shape }> = {
  calm: { tone: 'calm', shape: 'circle' },
  recovery: { tone: 'calm', shape: 'ring' },
  anxious: { tone: 'anxious', shape: 'square' },
  defensive: { tone: 'defensive', shape: 'diamond' },
  'near-crisis': { tone: 'near-crisis', shape: 'triangle' },
  crisis: { tone: 'crisis', shape: 'bar' },
};

/** One resident, alive; in practice also how they feel, in words and numbers. */
export function CastMember(props: CastMemberProps) {
  const { scenario, feeling, isInFront, cueFace, showsMood } = props;
  const { language } = usePlayer();
  const words = useWords(stageWords);
  const faces = useWords(faceWords);
  const portraits = usePortraits(scenario);
  const { resident, agitation, trust, phase } = feeling;
  const name = scenario.residents[resident]?.name;
  const face = cueFace ?? moodFace(phase, trust);
  const level = words.trustLevels[Math.min(4, Math.floor(trust / 20))] ?? '';
  return (
    <figure className="stage__member" data-front={isInFront}>
      <PortraitFrame
        size="large"
        src={portraits(resident, face)}
        alt={words.newFace(textIn(name, language), faces[face] ?? words.phases[phase])}
        around={(drawing) => <Living agitation={agitation}>{drawing}</Living>}
      />
      <figcaption>
        <strong className="stage__name">
          <AuthoredText of={name} />
        </strong>
        {showsMood && (
          <div className="stage__mood">
            <Meter
              label={words.agitation}
              value={agitation}
              word={words.phases[phase]}
              {...phaseLook[phase]}
            />
            <Meter label={words.trust} value={trust} word={level} tone="accent" />
          </div>
        )}
      </figcaption>
    </figure>
  );
}

function moodFace(phase: Phase, trust: number): string {
  const heat = phase === 'recovery' ? 'anxious' : phase;
  return `${heat}-${trust >= openFrom ? 'open' : 'low'}`;
}
