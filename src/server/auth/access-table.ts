/**
 * Who somebody is to the thing a route touches: nobody logged in; the recruit whose cohort, attempt
 * or self it is; another recruit of that cohort; a recruit of another cohort; the trainer of that cohort; another trainer; any
 * administrator.
 */
export const relations = [
  'nobody',
  'own-recruit',
  'peer',
  'other-recruit',
  'own-trainer',
  'other-trainer',
  'administrator',
] as const;
export type Relation = (typeof relations)[number];

const anybody = relations;
const person = relations.slice(1);
const staff: readonly Relation[] = ['own-trainer', 'administrator'];
const anyStaff: readonly Relation[] = ['own-trainer', 'other-trainer', 'administrator'];
const anyRecruit: readonly Relation[] = ['own-recruit', 'peer', 'other-recruit'];
/** What a cohort was asked to do is for each of its recruits. */
const cohortRecruit: readonly Relation[] = ['own-recruit', 'peer'];
const ownRecruit: readonly Relation[] = ['own-recruit'];
const administrator: readonly Relation[] = ['administrator'];

/**
 * Every route and who may use it; whoever is not named is refused, and where somebody may not even
 * know that a thing exists it is absent. A route that is missing here does not start.
 */
export const accessTable: Readonly<Record<string, readonly Relation[]>> = {
  'GET /api/openapi.json': anybody,
  'GET /api/health': anybody,
  'GET /api/setup': anybody,
  'POST /api/setup': anybody,
  'GET /api/session': anybody,
  'POST /api/session': anybody,
  'DELETE /api/session': person,
  'GET /api/single-sign-on': anybody,
  'GET /api/single-sign-on/callback': anybody,
  'POST /api/single-sign-on/code': anybody,
  'GET /api/sessions': person,
  'DELETE /api/sessions/:id': person,
  'POST /api/invitation': anybody,
  'POST /api/join': anybody,
  'GET /api/my/data': person,
  'PUT /api/my/password': person,
  'GET /api/log-in-settings': administrator,
  'PUT /api/log-in-settings': administrator,
  'GET /api/second-factor': anyStaff,
  'POST /api/second-factor': anyStaff,
  'POST /api/second-factor/confirm': anyStaff,
  'DELETE /api/people/:id/second-factor': administrator,
  'GET /api/people': administrator,
  'POST /api/people': administrator,
  'PUT /api/people/:id': administrator,
  'DELETE /api/people/:id': administrator,
  'POST /api/people/:id/invitation': staff,
  'GET /api/people/:id/sessions': administrator,
  'DELETE /api/people/:id/sessions': administrator,
  'GET /api/name-settings': administrator,
  'PUT /api/name-settings': administrator,
  'GET /api/cohorts': anyStaff,
  'POST /api/cohorts': anyStaff,
  'GET /api/cohorts/:id': staff,
  'PUT /api/cohorts/:id': staff,
  'POST /api/cohorts/:id/join-code': staff,
  'DELETE /api/cohorts/:id/join-code': staff,
  'POST /api/cohorts/:id/move': staff,
  'POST /api/cohorts/:id/trainers': administrator,
  'POST /api/cohorts/:id/roster': staff,
  'GET /api/cohorts/:id/assignments': staff,
  'POST /api/cohorts/:id/assignments': staff,
  'GET /api/assignments': anyRecruit,
  'GET /api/assignments/:id/briefing': cohortRecruit,
  'POST /api/assignments/:id/attempts': cohortRecruit,
  'GET /api/assignments/:id/room': staff,
  'POST /api/assignments/:id/room': staff,
  'DELETE /api/assignments/:id/room': staff,
  'POST /api/assignments/:id/room/confirm': staff,
  'GET /api/assignments/:id/results': staff,
  'GET /api/assignments/:id/progress': staff,
  'POST /api/assignments/:id/release': staff,
  'GET /api/assignments/:id/results.csv': staff,
  'GET /api/assignments/:id/results.xlsx': staff,
  'GET /api/assignments/:id/results.json': staff,
  'GET /api/assignments/:id/statements.json': staff,
  'GET /api/assignments/:id/decisions': staff,
  'GET /api/cohorts/:id/overview': staff,
  'GET /api/cohorts/:id/reliability': staff,
  'GET /api/cohorts/:id/standings': staff,
  'GET /api/cohorts/:id/behaviours': staff,
  'GET /api/people/:id/growth': ['own-recruit', 'own-trainer', 'administrator'],
  'GET /api/people/:id/accommodation': ['own-recruit', ...staff],
  'PUT /api/people/:id/accommodation': staff,
  'DELETE /api/people/:id/accommodation': staff,
  'POST /api/attempts/:id/steps': ownRecruit,
  'GET /api/attempts/:id/exam': ownRecruit,
  'POST /api/attempts/:id/exam': ownRecruit,
  'POST /api/attempts/:id/rescue': staff,
  'GET /api/attempts/:id/review': ['own-recruit', ...staff],
  'POST /api/attempts/:id/remarks': ['own-recruit', ...staff],
  'POST /api/attempts/:id/override': staff,
  'GET /api/exam-scenarios': anyStaff,
  'POST /api/exam-scenarios': anyStaff,
  'DELETE /api/exam-scenarios/:scenario': anyStaff,
  'GET /api/cohorts/:id/class-runs': staff,
  'POST /api/cohorts/:id/class-runs': staff,
  'GET /api/class-runs/:id': staff,
  'GET /api/class-runs/:id/ballot': staff,
  'POST /api/class-runs/:id/steps': staff,
  'POST /api/class-runs/:id/ballot/close': staff,
  'POST /api/class-runs/:id/code': staff,
  'POST /api/class-runs/:id/end': staff,
  // The code, and the key it leads to, are what lets a phone in.
  'POST /api/vote/join': anybody,
  'POST /api/vote/look': anybody,
  'POST /api/vote': anybody,
  'GET /api/retention': administrator,
  'PUT /api/cohorts/:id/retention': administrator,
  'POST /api/holds': administrator,
  'DELETE /api/holds/:id': administrator,
  'POST /api/scrub': administrator,
  'GET /api/assignments/:id/kept-statistics': staff,
  'GET /api/audit': administrator,
  'GET /api/audit/check': administrator,
  'GET /api/audit.jsonl': administrator,
  'GET /api/record-store': administrator,
  'PUT /api/record-store': administrator,
  'DELETE /api/record-store': administrator,
};
