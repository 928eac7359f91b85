import type { ConversationEvent } from '#core/conversation/event.ts';
import { Button } from '#web/ui/button.tsx';
import { Dialog } from '#web/ui/dialog.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { SolverNotice } from '../solver-notice.tsx';
import { useSolver } from '../use-solver.ts';
import { debriefWords } from '../words/debrief-words.ts';
import { measureWords } from '../words/measure-words.ts';
import { useWords } from '../words/words-of.ts';
import type { Told } from './told.ts';
import { type Trail, useTrail } from './use-trail.ts';
import { WhatIfMoment } from './what-if-moment.tsx';
import { WhatIfMoves } from './what-if-moves.tsx';

export type WhatIfDialogProps = { told: Told; step: number; onClose: () => void };

/** A moment played once more. It asks the worker and writes nothing. */
export function WhatIfDialog({ told, step, onClose }: WhatIfDialogProps) {
  const { whatIf } = useWords(debriefWords);
  const { trail, setTrail, restart } = useTrail(told, step);
  return (
    <Dialog
      open
      size="wide"
      onClose={onClose}
      title={whatIf.title(step + 1)}
      closeLabel={whatIf.close}
    >
      <div className="ui-stack">
        <p className="ui-soft">
          {whatIf.note} {whatIf.heard}
        </p>
        <Here told={told} step={step} trail={trail} setTrail={setTrail} restart={restart} />
      </div>
    </Dialog>
  );
}

type HereProps = {
  told: Told;
  step: number;
  trail: Trail;
  setTrail: (trail: Trail) => void;
  restart: () => void;
};

function Here({ told, step, trail, setTrail, restart }: HereProps) {
  const { whatIf } = useWords(debriefWords);
  const { wait } = useWords(measureWords);
  const [solved, again] = useSolver('what-if', told.played, trail.events, trail.since);
  if (solved.state === 'working') return <p className="ui-soft">{wait}</p>;
  if (solved.state === 'failed') return <SolverNotice failure={solved.failure} again={again} />;
  const moment = solved.value;
  const take = (event: ConversationEvent, index: number) =>
    setTrail({
      events: [...moment.whatIf.events, event],
      since: moment.whatIf.events.length,
      came: { moods: moment.whatIf.moods, move: moment.whatIf.moves[index]! },
    });
  return (
    <>
      <WhatIfMoment told={told} moment={moment} came={trail.came} />
      {moment.whatIf.isEnded ? (
        <Notice tone="info">{whatIf.over}</Notice>
      ) : (
        <WhatIfMoves
          key={moment.whatIf.events.length}
          told={told}
          at={moment.whatIf.at}
          moves={moment.whatIf.moves}
          taken={trail.came === undefined ? told.stored.attempt.steps[step]?.event : undefined}
          onTake={take}
        />
      )}
      {trail.came !== undefined && (
        <div>
          <Button onClick={restart}>{whatIf.back}</Button>
        </div>
      )}
    </>
  );
}
