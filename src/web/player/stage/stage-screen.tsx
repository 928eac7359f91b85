import './stage.css';
import { Link } from 'wouter';
import { textIn } from '#core/basics/text-in.ts';
import { failureText } from '#web/storage/failure-text.ts';
import { Button } from '#web/ui/button.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { Page } from '#web/ui/page.tsx';
import { usePlayer } from '../player-context.ts';
import { useTitle } from '../use-title.ts';
import { stageWords } from '../words/stage-words.ts';
import { useWords } from '../words/words-of.ts';
import { SaveFileButton } from './save-file-button.tsx';
import { Stage } from './stage.tsx';
import { type SessionState, useSession } from './use-session.ts';

/** The conversation itself, or in words why it cannot go on here. */
export function StageScreen({ attemptId }: { attemptId: string }) {
  const { language } = usePlayer();
  const words = useWords(stageWords);
  const [state, takeOver] = useSession(attemptId);
  useTitle(titleOf(state, language) ?? words.log);
  if (state.kind === 'opening') return <Page>{null}</Page>;
  if (state.kind === 'running') return <Stage staged={state.staged} />;
  return (
    <Page width="measure">
      <div className="ui-stack">
        <h1>{words[headingOf(state)]}</h1>
        <Refusal state={state} takeOver={takeOver} />
        <div>
          <Link href="/" asChild>
            <LinkButton>{words.toLibrary}</LinkButton>
          </Link>
        </div>
      </div>
    </Page>
  );
}

type Refused = Exclude<SessionState, { kind: 'opening' | 'running' }>;

function headingOf({ kind }: Refused): 'elsewhereTitle' | 'lostTitle' | 'missingTitle' {
  if (kind === 'elsewhere') return 'elsewhereTitle';
  return kind === 'lost' ? 'lostTitle' : 'missingTitle';
}

function Refusal({ state, takeOver }: { state: Refused; takeOver: () => void }) {
  const { language } = usePlayer();
  const words = useWords(stageWords);
  const takeOverButton = (
    <Button variant="primary" onClick={takeOver}>
      {words.takeOver}
    </Button>
  );
  switch (state.kind) {
    case 'elsewhere':
      return (
        <Notice tone="warn" still actions={takeOverButton}>
          {failureText('running-elsewhere', language)}
        </Notice>
      );
    case 'lost':
      return (
        <Notice tone="warn" actions={takeOverButton}>
          {failureText('taken-over', language)}
        </Notice>
      );
    case 'does-not-fit':
      return (
        <Notice tone="error" actions={<SaveFileButton stored={() => state.stored} />}>
          {words.doesNotFit}
        </Notice>
      );
    case 'failed':
      return <Notice tone="error">{failureText(state.failure.kind, language)}</Notice>;
  }
}

function titleOf(state: SessionState, language: 'en' | 'zh'): string | undefined {
  if (state.kind !== 'running') return undefined;
  return textIn(state.staged.scenario.title, language);
}
