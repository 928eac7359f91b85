import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { Accommodation } from '#core/academy/accommodation.ts';
import type { CountingRule } from '#core/academy/assignment.ts';
import type { Scores } from '#core/academy/attempt-contract.ts';
import type { BallotLine } from '#core/academy/class-run.ts';
import type { ShownNames } from '#core/academy/name-settings.ts';
import type { RemarkKind } from '#core/academy/remark.ts';
import type { KeptStatistics } from '#core/academy/retention.ts';
import type { Role } from '#core/academy/role.ts';
import type { AttemptHead, Mode, Pace, Step } from '#core/attempt/attempt.ts';
import type { Text } from '#core/basics/text.ts';
import type { Rubric } from '#core/rubric/rubric.ts';
import type { Verdict } from '#core/scenario/ending.ts';
import type { Scenario } from '#core/scenario/scenario.ts';
import type { VotableOption } from '../verify/class-position.ts';
import type { Decision } from '../verify/verify-attempt.ts';

interface PersonRow {
  id: string;
  role: Role;
  login: string;
  name: string;
  number: string | null;
  password_hash: string | null;
  invitation_hash: Buffer | null;
  invitation_until: Date | null;
  disabled_at: Date | null;
  totp_secret: Buffer | null;
  totp_confirmed_at: Date | null;
  totp_last: Generated<string>;
  totp_wrong: Generated<number>;
  totp_wrong_at: Date | null;
  provider_issuer: string | null;
  provider_subject: string | null;
  created_at: Generated<Date>;
}

interface SessionRow {
  token_hash: Buffer;
  id: string;
  person_id: string;
  agent: string;
  created_at: Generated<Date>;
  seen_at: Generated<Date>;
}

interface CohortRow {
  id: string;
  name: string;
  join_code: string | null;
  ends_on: string | null;
  keep_months: Generated<number>;
  created_at: Generated<Date>;
}

interface AssignmentRow {
  id: string;
  cohort_id: string;
  scenario: string;
  revision: string;
  rubric: string;
  mode: Mode;
  supervised: Generated<boolean>;
  counts: CountingRule;
  allowed: number | null;
  pace: Pace | null;
  pace_reason: string | null;
  opens_at: Date;
  closes_at: Date;
  released_at: Date | null;
  released_by: string | null;
  created_by: string | null;
  created_at: Generated<Date>;
}

interface AccommodationRow {
  person_id: string;
  pace: Accommodation['pace'];
  extra_hours: number;
  extra_attempts: number;
  reason: string;
  from_at: Date | null;
  until_at: Date | null;
  set_by: string | null;
  set_at: Generated<Date>;
}

interface AttemptRow {
  id: string;
  person_id: string;
  assignment_id: string;
  number: number;
  sitting_id: string | null;
  head: JSONColumnType<AttemptHead>;
  started_at: Generated<Date>;
  /** The recruit's own closing time, as it was when they began. */
  closes_at: Date | null;
  ended_at: Date | null;
  steps: Generated<number>;
  /** Of all steps, once it has ended. */
  steps_hash: string | null;
  assurance: number | null;
  ending: string | null;
  verdict: Verdict | null;
  patience: number | null;
  wording: number | null;
  de_escalation: number | null;
  follow_through: number | null;
  score: JSONColumnType<object> | null;
}

interface SittingRow {
  id: string;
  assignment_id: string;
  code: string;
  opened_by: string | null;
  opened_at: Generated<Date>;
  open_until: Date;
  closed_at: Date | null;
  confirmed_by: string | null;
  confirmed_at: Date | null;
}

interface ClassRunRow {
  id: string;
  cohort_id: string;
  scenario: string;
  revision: string;
  rubric: string;
  opened_by: string | null;
  opened_at: Generated<Date>;
  code: string;
  key: string;
  code_until: Date;
  ended_at: Date | null;
  steps: JSONColumnType<Step[], string | undefined, string>;
  ballot: number | null;
  ending: string | null;
  verdict: Verdict | null;
  patience: number | null;
  wording: number | null;
  de_escalation: number | null;
  follow_through: number | null;
  score: JSONColumnType<{ scores: Scores; breaches: string[]; decisions: Decision[] }> | null;
}

interface ClassBallotRow {
  run_id: string;
  n: number;
  beat: string;
  lines: JSONColumnType<BallotLine[]>;
  options: JSONColumnType<VotableOption[]>;
  opened_at: Generated<Date>;
  closed_at: Date | null;
  split: JSONColumnType<number[]> | null;
  picked: string | null;
  step: number | null;
}

interface StatementRow {
  id: string;
  attempt_id: string;
  statement: JSONColumnType<object>;
  tries: Generated<number>;
  next_try: Generated<Date>;
  sent_at: Date | null;
  refusal: string | null;
}

interface AuditRow {
  n: string;
  at: Date;
  actor: string | null;
  action: string;
  subject: string | null;
  detail: JSONColumnType<Record<string, unknown>>;
  hash: string;
}

/** The tables as the migrations make them; int8 comes as text. */
export interface AcademyTables {
  people: PersonRow;
  sessions: SessionRow;
  cohorts: CohortRow;
  members: { cohort_id: string; person_id: string };
  scenarios: { revision: string; id: string; scenario: JSONColumnType<Scenario> };
  exam_scenarios: {
    id: string;
    revision: string;
    title: ColumnType<Text, string, string>;
    source: string;
    uploaded_by: string | null;
    uploaded_at: Generated<Date>;
  };
  rubrics: { revision: string; rubric: JSONColumnType<Rubric> };
  assignments: AssignmentRow;
  accommodations: AccommodationRow;
  sittings: SittingRow;
  attempts: AttemptRow;
  steps: {
    attempt_id: string;
    n: number;
    step: JSONColumnType<Step>;
    received_at: Generated<Date>;
  };
  remarks: {
    id: string;
    attempt_id: string;
    step: number | null;
    author_id: string | null;
    kind: RemarkKind;
    text: string;
    at: Generated<Date>;
  };
  overrides: {
    attempt_id: string;
    by_id: string | null;
    scores: JSONColumnType<Scores>;
    reason: string;
    at: Generated<Date>;
  };
  recovery_codes: { person_id: string; hash: Buffer };
  decisions: { attempt_id: string; n: number; beat: string; choice: string; cost: number };
  behaviours: { attempt_id: string; behaviour: string; times: number };
  class_runs: ClassRunRow;
  class_ballots: ClassBallotRow;
  class_votes: { run_id: string; ballot: number; voter: Buffer; option: number };
  holds: {
    id: string;
    person_id: string | null;
    cohort_id: string | null;
    reason: string;
    set_by: string | null;
    set_at: Generated<Date>;
  };
  scrubbing: {
    singleton: Generated<boolean>;
    waiting: number;
    since: Date | null;
    done_at: Date | null;
    lacking: JSONColumnType<string[], string | undefined, string>;
  };
  kept_statistics: {
    assignment_id: string;
    at: Generated<Date>;
    people: number;
    scores: JSONColumnType<KeptStatistics['scores']>;
    decisions: JSONColumnType<KeptStatistics['decisions']>;
  };
  settings: {
    singleton: Generated<boolean>;
    second_factor_required: Generated<boolean>;
    accounts_from_provider: Generated<boolean>;
    shown_names: Generated<ShownNames>;
    pseudonym_word: Generated<string>;
  };
  record_store: {
    singleton: Generated<boolean>;
    endpoint: string;
    credentials: string;
    failed_at: Date | null;
    failed_status: number | null;
  };
  statements: StatementRow;
  tries: { key: Buffer; count: number; until_at: Date };
  audit: AuditRow;
  audit_head: { singleton: Generated<boolean>; n: string; hash: string };
}
