import type { RouteNote } from './route-note.ts';

/** What trainers look at. */
export const insightNotes: Readonly<Record<string, RouteNote>> = {
  'GET /api/cohorts/:id/overview': {
    about:
      'How far the cohort is, and how scores are spread; `?assurance=` leaves out what is less sure.',
  },
  'GET /api/cohorts/:id/reliability': {
    about: 'Alpha and omega with an interval, or what there is too little of.',
  },
  'GET /api/cohorts/:id/standings': {
    about: 'Every recruit in every assignment: begun, ended, the score that counts.',
  },
  'GET /api/cohorts/:id/behaviours': {
    about: 'In what share of first attempts each behaviour of the rubric showed, by assignment.',
  },
  'GET /api/people/:id/growth': {
    about: 'The ended attempts of a person over time, with the behaviours and habits they showed.',
  },
  'GET /api/assignments/:id/progress': {
    about: 'Who is where right now: beat, decisions, last heard of; nothing of how they fare.',
  },
  'GET /api/assignments/:id/decisions': {
    about: 'Moment by moment: what was chosen, facility, discrimination, points given away.',
  },
  'GET /api/assignments/:id/kept-statistics': {
    about: 'Figures of people who are no longer kept, of five or more together.',
  },
};
