import { newAccommodationSchema } from '#core/academy/accommodation.ts';
import { cohortNameSchema, newAssignmentSchema } from '#core/academy/assignment.ts';
import { appendSchema, beginSchema } from '#core/academy/attempt-contract.ts';
import {
  classStepSchema,
  newClassRunSchema,
  voteJoinSchema,
  voteLookSchema,
  voteSchema,
} from '#core/academy/class-run.ts';
import { confirmSittingSchema, examStepSchema } from '#core/academy/exam.ts';
import { newExamScenarioSchema } from '#core/academy/exam-scenario.ts';
import { codeSchema, logInSettingsSchema, passwordChangeSchema } from '#core/academy/log-in.ts';
import { nameSettingsSchema } from '#core/academy/name-settings.ts';
import {
  credentialsSchema,
  firstAdministratorSchema,
  invitationSchema,
  joinSchema,
  newPersonSchema,
} from '#core/academy/person.ts';
import { moveSchema, personChangeSchema } from '#core/academy/person-management.ts';
import { recordStoreSchema } from '#core/academy/record-store.ts';
import { newOverrideSchema, newRemarkSchema } from '#core/academy/remark.ts';
import { newHoldSchema, retentionSchema } from '#core/academy/retention.ts';
import { rosterSchema } from '#core/academy/roster-request.ts';
import { trainerSchema } from '../routes/cohorts.ts';
import { insightNotes } from './insight-notes.ts';
import type { RouteNote } from './route-note.ts';

/** One note for every route of the access table; a test compares the two. */
export const routeNotes: Readonly<Record<string, RouteNote>> = {
  ...insightNotes,
  'GET /api/openapi.json': { about: 'This description.' },
  'GET /api/health': {
    about:
      'Whether page, database and verifier are well: 200 if all are, else 503 with Retry-After.',
  },
  'GET /api/setup': { about: 'Whether the academy still needs its first administrator.' },
  'POST /api/setup': {
    about: 'Makes the first administrator, by the code that the first start printed.',
    body: firstAdministratorSchema,
  },
  'GET /api/session': { about: 'Who is logged in; null for nobody.' },
  'POST /api/session': {
    about:
      'Logs in. "second-factor-needed" asks for the same again with a code; wrong names and wrong passwords get the same answer.',
    body: credentialsSchema,
  },
  'GET /api/single-sign-on': {
    about:
      'Leads the browser to the identity provider; what is refused leads to /academy?refused=.',
  },
  'GET /api/single-sign-on/callback': {
    about:
      'Where the provider sends the browser back; leads to /academy, or to ?second-factor there.',
  },
  'POST /api/single-sign-on/code': {
    about: 'The code of the second factor, for who comes from the provider and has set one up.',
    body: codeSchema,
  },
  'DELETE /api/session': { about: 'Logs out.' },
  'GET /api/sessions': { about: 'Where the person is logged in.' },
  'DELETE /api/sessions/:id': { about: 'Ends one of the person’s own sessions.' },
  'POST /api/invitation': {
    about: 'Uses an invitation once, and chooses a password.',
    body: invitationSchema,
  },
  'POST /api/join': { about: 'Joins a cohort by its code, as a new recruit.', body: joinSchema },
  'GET /api/my/data': {
    about: 'Everything the academy holds about the person, with who looked.',
  },
  'PUT /api/my/password': {
    about: 'Changes the password; every other session of the person ends.',
    body: passwordChangeSchema,
  },
  'GET /api/log-in-settings': { about: 'What is decided about logging in.' },
  'PUT /api/log-in-settings': {
    about: 'Decides about logging in; who requires a second factor needs one.',
    body: logInSettingsSchema,
  },
  'GET /api/second-factor': {
    about: 'Whether a second factor is on, and how many codes are left.',
  },
  'POST /api/second-factor': { about: 'A new secret; it counts once it is confirmed.' },
  'POST /api/second-factor/confirm': {
    about: 'Switches the second factor on, and gives recovery codes.',
    body: codeSchema,
  },
  'DELETE /api/people/:id/second-factor': {
    about: 'Takes off a lost second factor; every session of the person ends.',
  },
  'GET /api/people': { about: 'Everybody, with their cohorts and when they were last here.' },
  'POST /api/people': {
    about: 'Makes an account, and an invitation that works once.',
    body: newPersonSchema,
  },
  'PUT /api/people/:id': {
    about: 'Changes a name or number, or disables somebody: every session of theirs ends.',
    body: personChangeSchema,
  },
  'POST /api/people/:id/invitation': {
    about: 'A new invitation; the old password works until it is used, then every session ends.',
  },
  'GET /api/people/:id/sessions': { about: 'Where somebody is logged in.' },
  'DELETE /api/people/:id/sessions': { about: 'Ends every session of somebody.' },
  'GET /api/name-settings': { about: 'What trainers get to see of recruits.' },
  'PUT /api/name-settings': {
    about: 'Shows trainers the name, the number or a pseudonym of recruits, everywhere.',
    body: nameSettingsSchema,
  },
  'DELETE /api/people/:id': { about: 'Erases a person with everything they did.' },
  'GET /api/people/:id/accommodation': { about: 'What a recruit is granted; null for nothing.' },
  'PUT /api/people/:id/accommodation': {
    about:
      'Grants a recruit other paces, more time or more attempts, in place of what was granted.',
    body: newAccommodationSchema,
  },
  'DELETE /api/people/:id/accommodation': {
    about: 'Ends what a recruit is granted. An attempt that was begun keeps its closing time.',
  },
  'GET /api/cohorts': { about: 'The cohorts somebody may see.' },
  'POST /api/cohorts': { about: 'Makes a cohort.', body: cohortNameSchema },
  'GET /api/cohorts/:id': { about: 'A cohort, its join code and its recruits.' },
  'PUT /api/cohorts/:id': { about: 'Renames a cohort.', body: cohortNameSchema },
  'POST /api/cohorts/:id/join-code': { about: 'A new join code in the place of the old one.' },
  'DELETE /api/cohorts/:id/join-code': { about: 'Closes joining by code.' },
  'POST /api/cohorts/:id/move': {
    about: 'Takes somebody out of the cohort and, where one is named, into another.',
    body: moveSchema,
  },
  'POST /api/cohorts/:id/trainers': { about: 'Lets a trainer in.', body: trainerSchema },
  'POST /api/cohorts/:id/roster': {
    about:
      'Reads a roster (CSV with headings of OneRoster, School Data Sync or in Chinese, or `columns`): all of it or, with a mistake, none of it.',
    body: rosterSchema,
  },
  'GET /api/cohorts/:id/assignments': { about: 'What the cohort is asked to do.' },
  'POST /api/cohorts/:id/assignments': {
    about: 'Assigns a scenario, pinned to its present revision.',
    body: newAssignmentSchema,
  },
  'GET /api/assignments': { about: 'The recruit’s own assignments with released results.' },
  'GET /api/assignments/:id/briefing': {
    about: 'What the briefing of an assignment shows, while it is open, and nothing else of it.',
  },
  'POST /api/assignments/:id/attempts': {
    about:
      'Begins an attempt and gives the scenario and rubric it is pinned to, or keeps them where it is supervised; the same id again begins nothing new.',
    body: beginSchema,
  },
  'GET /api/assignments/:id/room': {
    about:
      'The sittings of a supervised assignment, newest first; the code of the one that is open.',
  },
  'POST /api/assignments/:id/room': {
    about: 'Opens the room for four hours, or goes on with one whose time is over.',
  },
  'DELETE /api/assignments/:id/room': { about: 'Closes the room; no step is taken after it.' },
  'POST /api/assignments/:id/room/confirm': {
    about:
      'A named trainer vouches for a closed sitting: attempts that came in at their pace count as supervised.',
    body: confirmSittingSchema,
  },
  'GET /api/assignments/:id/results': { about: 'Every attempt of an assignment.' },
  'POST /api/assignments/:id/release': { about: 'Lets the results out, by name.' },
  'GET /api/assignments/:id/results.csv': { about: 'Results as CSV.', reply: 'text/csv' },
  'GET /api/assignments/:id/results.xlsx': {
    about: 'Results as an Excel file.',
    reply: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  'GET /api/assignments/:id/results.json': { about: 'Results as JSON.' },
  'GET /api/assignments/:id/statements.json': { about: 'Results as xAPI statements.' },
  'POST /api/attempts/:id/steps': {
    about:
      'Appends steps from a number on; answers with a receipt. The same steps again change nothing.',
    body: appendSchema,
  },
  'GET /api/attempts/:id/exam': {
    about: 'Where a supervised attempt stands: the present beat and what was heard and done.',
  },
  'POST /api/attempts/:id/exam': {
    about:
      'The next step of a supervised attempt, and the present beat after it. The same step again changes nothing.',
    body: examStepSchema,
  },
  'POST /api/attempts/:id/rescue': {
    about: 'The same as steps, from a file that a recruit’s device saved, brought by a trainer.',
    body: appendSchema,
  },
  'GET /api/attempts/:id/review': { about: 'An attempt as it was played, with remarks.' },
  'POST /api/attempts/:id/remarks': {
    about: 'A comment or answer by staff, an objection by the recruit.',
    body: newRemarkSchema,
  },
  'POST /api/attempts/:id/override': {
    about: 'A person’s own scores with a reason, kept beside the machine’s.',
    body: newOverrideSchema,
  },
  'GET /api/exam-scenarios': { about: 'Scenarios that are kept here and in no library.' },
  'POST /api/exam-scenarios': {
    about:
      'Checks a scenario file and keeps it, in the place of an older one of its id; errors refuse it with their places.',
    body: newExamScenarioSchema,
  },
  'DELETE /api/exam-scenarios/:scenario': {
    about: 'Withdraws an exam scenario, unless an assignment of it has not closed.',
  },
  'GET /api/cohorts/:id/class-runs': { about: 'The class runs of a cohort, newest first.' },
  'POST /api/cohorts/:id/class-runs': {
    about: 'Opens a class run of a scenario, pinned to its present revision.',
    body: newClassRunSchema,
  },
  'GET /api/class-runs/:id': {
    about: 'A class run with its texts, its steps and each vote; how phones come in.',
  },
  'GET /api/class-runs/:id/ballot': {
    about: 'Where a class run stands; while a vote is open, only how many have voted.',
  },
  'POST /api/class-runs/:id/steps': {
    about:
      'The trainer’s next step. What is decided needs a closed vote, and need not be its majority.',
    body: classStepSchema,
  },
  'POST /api/class-runs/:id/ballot/close': {
    about: 'Closes the vote and gives its split; a closed one stays as it is.',
  },
  'POST /api/class-runs/:id/code': { about: 'A new code and key for four hours.' },
  'POST /api/class-runs/:id/end': { about: 'Stops a class run before its ending.' },
  'POST /api/vote/join': {
    about: 'A phone brings the code and gets the key; too many wrong codes have to wait.',
    body: voteJoinSchema,
  },
  'POST /api/vote/look': {
    about: 'What there is to vote on in the present beat, and what this voter has voted for.',
    body: voteLookSchema,
  },
  'POST /api/vote': {
    about: 'A vote; another one takes its place until the vote is closed.',
    body: voteSchema,
  },
  'GET /api/retention': {
    about: 'How long cohorts are kept, who would be erased when, holds, and what wants a scrub.',
  },
  'PUT /api/cohorts/:id/retention': {
    about: 'The last day of a cohort, and how many months its people are kept after it.',
    body: retentionSchema,
  },
  'POST /api/holds': {
    about: 'A legal hold on a cohort or a person: nobody of it is erased.',
    body: newHoldSchema,
  },
  'DELETE /api/holds/:id': { about: 'Ends a legal hold.' },
  'POST /api/scrub': {
    about: 'Takes what was erased out of the files of the database; says what could not be done.',
  },
  'GET /api/audit': {
    about: 'The log, newest first, fifty lines from `before` on; by `action`, by `login`.',
  },
  'GET /api/audit/check': {
    about: 'The number of the first line that was changed, dropped or swapped; null for none.',
  },
  'GET /api/audit.jsonl': {
    about: 'The whole log with its hashes.',
    reply: 'application/x-ndjson',
  },
  'GET /api/record-store': {
    about: 'Where statements are sent, how many wait, and the last failure; no secret.',
  },
  'PUT /api/record-store': {
    about: 'Names the record store that statements go to, and tries again what was refused.',
    body: recordStoreSchema,
  },
  'DELETE /api/record-store': {
    about: 'Forgets the record store; nothing is sent until another one is named.',
  },
};
