import { useCallback, useSyncExternalStore } from 'react';
import { feelingsIn } from '#core/conversation/feelings-in.ts';
import { failureText } from '#web/storage/failure-text.ts';
import { Button } from '#web/ui/button.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { Page } from '#web/ui/page.tsx';
import { Tag } from '#web/ui/tag.tsx';
import { Toolbar } from '#web/ui/toolbar.tsx';
import { AuthoredText } from '../authored-text.tsx';
import { usePlayer } from '../player-context.ts';
import { stageWords } from '../words/stage-words.ts';
import { useWords } from '../words/words-of.ts';
import { Cast } from './cast.tsx';
import { ConversationLog } from './conversation-log.tsx';
import { Notebook } from './notebook.tsx';
import { SaveFileButton } from './save-file-button.tsx';
import { TurnPanel } from './turn-panel.tsx';
import { useHiddenPause } from './use-hidden-pause.ts';
import type { Staged } from './use-session.ts';

/** People, what is said, what can be done, and the notebook. */
export function Stage({ staged }: { staged: Staged }) {
  const { stored, scenario, session, clock, tables } = staged;
  const { device, language } = usePlayer();
  const words = useWords(stageWords);
  const view = useSyncExternalStore(session.subscribe, session.view);
  const { mode } = stored.attempt;
  useHiddenPause(clock, mode);
  const onScreen = useCallback(
    () => ({ ...stored, attempt: { ...stored.attempt, steps: [...session.steps()] } }),
    [stored, session],
  );
  return (
    <Page width="wide">
      <div className="stage">
        <header className="stage__head">
          <h1>
            <AuthoredText of={scenario.title} />
          </h1>
          <Tag tone={mode === 'practice' ? 'good' : 'accent'}>{words.mode[mode]}</Tag>
          <Toolbar label={words.log}>
            {view.turn !== 'ended' && (
              <Button onClick={view.isPaused ? session.resume : session.pause}>
                {view.isPaused ? words.resume : words.pause}
              </Button>
            )}
            <SaveFileButton stored={onScreen} variant="plain" />
          </Toolbar>
        </header>
        {device.whyNotDurable && (
          <Notice tone="warn" title={words.notDurable} still>
            {failureText(device.whyNotDurable.kind, language)}
          </Notice>
        )}
        <Cast
          scenario={scenario}
          feelings={feelingsIn(tables, view.state)}
          entries={view.entries}
          showsMood={mode === 'practice'}
        />
        <ConversationLog scenario={scenario} entries={view.entries} />
        <div className="stage__turn">
          {view.failure && (
            <Notice
              tone="error"
              title={words.notKept}
              actions={
                <>
                  <Button variant="primary" onClick={session.retry}>
                    {words.tryAgain}
                  </Button>
                  <SaveFileButton stored={onScreen} />
                </>
              }
            >
              {failureText(view.failure.kind, language)}
            </Notice>
          )}
          <TurnPanel staged={staged} view={view} />
        </div>
        <Notebook staged={staged} view={view} />
      </div>
    </Page>
  );
}
