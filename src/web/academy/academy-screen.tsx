import './academy.css';
import type { ReactNode } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import type { Person } from '#core/academy/person.ts';
import { Page } from '#web/ui/page.tsx';
import { usePageTitle, useWords } from './academy-host.ts';
import { AcademyNav } from './academy-nav.tsx';
import { Account } from './account.tsx';
import { BeforeSecondFactor } from './before-second-factor.tsx';
import { ClassRunRecord } from './class-run/class-run-record.tsx';
import { InvitationForm } from './entrance/invitation-form.tsx';
import { JoinForm } from './entrance/join-form.tsx';
import { LogIn, type LogInProps } from './entrance/log-in.tsx';
import { SetupForm } from './entrance/setup-form.tsx';
import { ExamScenarios } from './exam-scenarios/exam-scenarios.tsx';
import { FailureNotice } from './failure-notice.tsx';
import type { SessionReply } from './me.ts';
import { People } from './people/people.tsx';
import { AuditLog } from './privacy/audit-log.tsx';
import { Keeping } from './privacy/keeping.tsx';
import { AssignmentList } from './recruit/assignment-list.tsx';
import { ReviewPage } from './review/review-page.tsx';
import { Settings } from './settings/settings.tsx';
import { AssignmentProgress } from './staff/assignment-progress.tsx';
import { AssignmentResults } from './staff/assignment-results.tsx';
import { Cohort } from './staff/cohort.tsx';
import { CohortList } from './staff/cohort-list.tsx';
import { RecruitPage } from './staff/recruit-page.tsx';
import { useAsked } from './use-asked.ts';
import { entranceWords } from './words/entrance-words.ts';

const cohortId = /^\/academy\/cohorts\/(?<id>[0-9a-f]{32})\/?$/;
const attemptId = /^\/academy\/attempts\/(?<id>[0-9a-f]{32})\/?$/;
const personId = /^\/academy\/people\/(?<id>[0-9a-f]{32})\/?$/;
const classRunId = /^\/academy\/class-runs\/(?<id>[0-9a-f]{32})\/?$/;
const progressId = /^\/academy\/assignments\/(?<id>[0-9a-f]{32})\/progress\/?$/;
const assignmentId = /^\/academy\/assignments\/(?<id>[0-9a-f]{32})\/results\/?$/;

/** Everything under /academy: the way in, and then what the role of the person is for. */
export function AcademyScreen() {
  const words = useWords(entranceWords);
  const [session, again] = useAsked<SessionReply>('/api/session');
  usePageTitle(words.title);
  if (session.state === 'asking') {
    return (
      <Page>
        <p className="ui-soft">{words.waiting}</p>
      </Page>
    );
  }
  if (session.state === 'failed') {
    return (
      <Entrance>
        <FailureNotice failure={session.failure} again={again} />
      </Entrance>
    );
  }
  const { person, mustEnrol, ways } = session.value;
  if (person === null) return <Door ways={ways} onDone={again} />;
  if (mustEnrol) return <BeforeSecondFactor person={person} again={again} />;
  return <Inside person={person} onLeft={again} />;
}

/** The ways in; after any of them the academy is asked anew who is there. */
function Door({ ways, onDone }: LogInProps) {
  const [, navigate] = useLocation();
  const goIn = () => {
    navigate('/academy', { replace: true });
    onDone();
  };
  return (
    <Entrance>
      <Switch>
        <Route path="/academy/join">
          <JoinForm onDone={goIn} />
        </Route>
        <Route path="/academy/invitation">
          <InvitationForm onDone={goIn} />
        </Route>
        <Route>
          <SetupOrLogIn ways={ways} onDone={goIn} />
        </Route>
      </Switch>
    </Entrance>
  );
}

function SetupOrLogIn({ ways, onDone }: LogInProps) {
  const [setup, again] = useAsked<{ isNeeded: boolean }>('/api/setup');
  if (setup.state === 'asking') return null;
  if (setup.state === 'failed') return <FailureNotice failure={setup.failure} again={again} />;
  if (setup.value.isNeeded) return <SetupForm onDone={onDone} />;
  return <LogIn ways={ways} onDone={onDone} />;
}

function Entrance({ children }: { children: ReactNode }) {
  const words = useWords(entranceWords);
  return (
    <Page width="measure">
      <div className="ui-stack">
        <h1>{words.title}</h1>
        <p className="ui-lede">{words.lede}</p>
        {children}
      </div>
    </Page>
  );
}

function Inside({ person, onLeft }: { person: Person; onLeft: () => void }) {
  const isStaff = person.role !== 'recruit';
  return (
    <Page>
      <AcademyNav person={person} />
      <Switch>
        <Route path="/academy/account">
          <Account person={person} onLeft={onLeft} />
        </Route>
        <Route path={attemptId}>{({ id }) => <ReviewPage id={id ?? ''} person={person} />}</Route>
        {isStaff && (
          <Route path={cohortId}>{({ id }) => <Cohort id={id ?? ''} person={person} />}</Route>
        )}
        {isStaff && (
          <Route path={assignmentId}>{({ id }) => <AssignmentResults id={id ?? ''} />}</Route>
        )}
        {isStaff && (
          <Route path="/academy/exam-scenarios">
            <ExamScenarios />
          </Route>
        )}
        {isStaff && (
          <Route path={progressId}>{({ id }) => <AssignmentProgress id={id ?? ''} />}</Route>
        )}
        {isStaff && <Route path={classRunId}>{({ id }) => <ClassRunRecord id={id ?? ''} />}</Route>}
        {isStaff && <Route path={personId}>{({ id }) => <RecruitPage id={id ?? ''} />}</Route>}
        {person.role === 'administrator' && (
          <Route path="/academy/people">
            <People />
          </Route>
        )}
        {person.role === 'administrator' && (
          <Route path="/academy/keeping">
            <Keeping />
          </Route>
        )}
        {person.role === 'administrator' && (
          <Route path="/academy/log">
            <AuditLog />
          </Route>
        )}
        {person.role === 'administrator' && (
          <Route path="/academy/settings">
            <Settings />
          </Route>
        )}
        <Route>{isStaff ? <CohortList /> : <AssignmentList />}</Route>
      </Switch>
    </Page>
  );
}
