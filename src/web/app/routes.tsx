import { lazy, Suspense, useEffect } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import { AssessmentGate } from '#web/academy/recruit/assessment-gate.tsx';
import { LibraryScreen } from '#web/player/library/library-screen.tsx';
import { useWords } from '#web/player/words/words-of.ts';
import { Page } from '#web/ui/page.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { NotFoundScreen } from './not-found-screen.tsx';
import { appWords } from './words/app-words.ts';

const BriefingScreen = lazy(() =>
  import('#web/player/briefing/briefing-screen.tsx').then((it) => ({ default: it.BriefingScreen })),
);
const StageScreen = lazy(() =>
  import('#web/player/stage/stage-screen.tsx').then((it) => ({ default: it.StageScreen })),
);
const DebriefScreen = lazy(() =>
  import('#web/player/debrief/debrief-screen.tsx').then((it) => ({ default: it.DebriefScreen })),
);
const ProgressScreen = lazy(() =>
  import('#web/player/progress/progress-screen.tsx').then((it) => ({ default: it.ProgressScreen })),
);
const ScoringScreen = lazy(() =>
  import('#web/player/scoring-explained/scoring-screen.tsx').then((it) => ({
    default: it.ScoringScreen,
  })),
);
const SettingsScreen = lazy(() =>
  import('#web/player/settings/settings-screen.tsx').then((it) => ({ default: it.SettingsScreen })),
);

const AcademyScreen = lazy(() =>
  import('#web/academy/academy-screen.tsx').then((it) => ({ default: it.AcademyScreen })),
);
const AssignedBriefingScreen = lazy(() =>
  import('./assigned-briefing-screen.tsx').then((it) => ({ default: it.AssignedBriefingScreen })),
);
const ExamScreen = lazy(() =>
  import('./exam-screen.tsx').then((it) => ({ default: it.ExamScreen })),
);
const ClassRunScreen = lazy(() =>
  import('./class-run-screen.tsx').then((it) => ({ default: it.ClassRunScreen })),
);
const VoteScreen = lazy(() =>
  import('#web/academy/class-run/vote-screen.tsx').then((it) => ({ default: it.VoteScreen })),
);

const classRunId = /^\/class-run\/(?<id>[0-9a-f]{32})\/?$/;
const examId = /^\/exam\/(?<id>[0-9a-f]{32})\/?$/;
const assignmentId = /^\/academy\/assignments\/(?<id>[0-9a-f]{32})\/?$/;
const academy = /^\/academy(?:\/.*)?$/;
const attemptId = /^\/(?<screen>play|debrief)\/(?<id>[0-9a-f]{32})\/?$/;
const scenarioId = /^\/brief\/(?<id>[a-z0-9-]{1,64})\/?$/;

/** One screen for each address. What an address carries is matched strictly before it is used. */
export function Routes() {
  const [location] = useLocation();
  return (
    <Suspense fallback={<Waiting />}>
      <ErrorBoundary key={location}>
        <Switch>
          <Route path="/" component={LibraryScreen} />
          <Route path={scenarioId}>
            {({ id }) => <BriefingScreen key={id} scenarioId={id ?? ''} />}
          </Route>
          <Route path={attemptId}>
            {({ screen, id }) =>
              screen === 'play' ? (
                <StageScreen key={id} attemptId={id ?? ''} />
              ) : (
                <DebriefScreen key={id} attemptId={id ?? ''} gate={AssessmentGate} />
              )
            }
          </Route>
          <Route path="/progress" component={ProgressScreen} />
          <Route path="/scoring" component={ScoringScreen} />
          <Route path="/settings" component={SettingsScreen} />
          <Route path={assignmentId}>
            {({ id }) => <AssignedBriefingScreen key={id} assignmentId={id ?? ''} />}
          </Route>
          <Route path={examId}>{({ id }) => <ExamScreen key={id} attemptId={id ?? ''} />}</Route>
          <Route path={classRunId}>
            {({ id }) => <ClassRunScreen key={id} runId={id ?? ''} />}
          </Route>
          <Route path="/vote" component={VoteScreen} />
          <Route path={academy} component={AcademyScreen} />
          <Route component={NotFoundScreen} />
        </Switch>
        <ArrivalFocus location={location} />
      </ErrorBoundary>
    </Suspense>
  );
}

let isFirstArrival = true;

/** After going somewhere, reading starts at the top of the new screen, not where the link was. */
function ArrivalFocus({ location }: { location: string }) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: arriving is what this waits for
  useEffect(() => {
    if (isFirstArrival) {
      isFirstArrival = false;
      return;
    }
    window.scrollTo(0, 0);
    document.getElementById('main')?.focus({ preventScroll: true });
  }, [location]);
  return null;
}

function Waiting() {
  const words = useWords(appWords);
  return (
    <Page>
      <p className="ui-soft">{words.loading}</p>
    </Page>
  );
}
