import { Link } from 'wouter';
import { engineVersion } from '#core/conversation/engine-version.ts';
import type { SelfRating } from '#web/storage/attempt-record.ts';
import { saveAsFile } from '#web/storage/save-attempt-file.ts';
import { Button } from '#web/ui/button.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';
import { offerDownload } from '#web/ui/offer-download.ts';
import { usePlayer } from '../player-context.ts';
import { debriefWords } from '../words/debrief-words.ts';
import { useWords } from '../words/words-of.ts';
import { Section } from './section.tsx';
import type { Told } from './told.ts';

/** Print, save, and where to go from here. */
export function TakeAlong({ told, rating }: { told: Told; rating: SelfRating }) {
  const { announce } = usePlayer();
  const { keep } = useWords(debriefWords);
  const { head } = told.stored.record;
  const save = async () => {
    const record = { ...told.stored.record, selfRating: rating };
    offerDownload(await saveAsFile({ ...told.stored, record }));
    announce(keep.saved);
  };
  return (
    <Section id="keep" title={keep.title}>
      <div className="ui-cluster ui-no-print">
        <Button variant="primary" onClick={() => window.print()}>
          {keep.print}
        </Button>
        <Button onClick={save}>{keep.save}</Button>
        <Link href={`/brief/${head.scenario}${head.variant?.twin ? '?as=twin' : ''}`} asChild>
          <LinkButton>{keep.retry}</LinkButton>
        </Link>
        <Link href="/progress" asChild>
          <LinkButton>{keep.progress}</LinkButton>
        </Link>
        <Link href="/scoring" asChild>
          <LinkButton variant="plain">{keep.audit}</LinkButton>
        </Link>
      </div>
      <p className="ui-small ui-soft debrief-made">
        {keep.made(head.revision.slice(0, 12), head.rubric.slice(0, 12), engineVersion)}{' '}
        {head.engine !== engineVersion && keep.newer}
      </p>
    </Section>
  );
}
