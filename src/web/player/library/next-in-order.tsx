import { Link } from 'wouter';
import type { AttemptRecord } from '#web/storage/attempt-record.ts';
import { LinkButton } from '#web/ui/link-button.tsx';
import { Panel } from '#web/ui/panel.tsx';
import { AuthoredText } from '../authored-text.tsx';
import { usePlayer } from '../player-context.ts';
import { libraryWords } from '../words/library-words.ts';
import { useWords } from '../words/words-of.ts';

/** The first scenario of the campaign that was never played to its end, and the way there. */
export function NextInOrder({ records }: { records: readonly AttemptRecord[] }) {
  const { campaign, library } = usePlayer();
  const words = useWords(libraryWords);
  const ended = new Set(
    records.filter(({ status }) => status === 'ended').map(({ head }) => head.scenario),
  );
  const done = campaign.order.filter((id) => ended.has(id)).length;
  const next = library.find(({ id }) => id === campaign.order.find((it) => !ended.has(it)));
  return (
    <Panel look="raised" title={<AuthoredText of={campaign.title} />} className="library-next">
      <p className="ui-soft">{words.inOrder(done, campaign.order.length)}</p>
      {next && (
        <p className="library-next__way">
          <span>
            {words.nextIs} <AuthoredText of={next.title} />
          </span>
          <Link href={`/brief/${next.id}`} asChild>
            <LinkButton>{words.toNext}</LinkButton>
          </Link>
        </p>
      )}
    </Panel>
  );
}
