import type { Window } from '#core/debrief/timeline.ts';
import type { Dimension } from '#core/rubric/dimension.ts';

const questionsEn: Record<Dimension, string> = {
  patience: 'Did I leave people room and time to tell it?',
  wording: 'Were my words true, useful and easy to take in?',
  'de-escalation': 'Did things grow calmer and safer through me?',
  'follow-through': 'Will what was said today still hold tomorrow?',
};
const windowsEn: Record<Window, string> = {
  early: 'early rise: the cheapest moment to slow down',
  'turning-point': 'turning point: the heat fell for the first time',
  plan: 'plan window: ready to hear what comes next',
  relapse: 'relapse window: one wrong word brings it all back',
};

/** The debrief in English. */
export const debriefEn = {
  eyebrow: 'Debrief',
  contents: 'In this debrief',
  ended: (day: string, mode: string) => `${day}, ${mode}`,
  modes: { practice: 'practice', assessment: 'assessment' },
  rate: {
    title: 'First, your own view',
    lede: 'Before anything is measured: how did it feel to you? There is no right answer. Your view is kept with this attempt and stands beside the score afterwards.',
    questions: questionsEn,
    steps: ['Hardly', 'A little', 'Half', 'Mostly', 'Fully'] as readonly string[],
    done: 'Keep my view and show the debrief',
    skip: 'Skip this',
    own: (word: string) => `You said: ${word}`,
    closer: 'Your view and the score agree.',
    higher: 'You saw yourself higher than the score does.',
    lower: 'You saw yourself lower than the score does.',
    notKept: 'Your view could not be kept on this device. It counts for this visit.',
  },
  happened: {
    title: 'What happened',
    friday: 'On Friday',
    tonight: 'Told at home tonight',
    feels: 'How everybody left',
    feeling: (agitation: number, phase: string, trust: number) =>
      `agitation ${agitation} (${phase}), trust ${trust}`,
    apart:
      'How it came out stands beside the score and is never mixed into it: a calm ending can be bought with a false promise, and good work can end in the rain.',
    unsafe: 'A critical safeguard was broken',
    unsafeWhy:
      'The result is unsafe, whatever else was done well. Safeguards protect rights and lives, so points never weigh against them.',
    at: 'Where',
  },
  scores: {
    title: 'Four scores',
    lede: '0 is what guessing earns here, 100 is the best this scenario allows.',
    none: 'not exercised in this scenario',
    arithmetic: (points: string, chance: string, par: string) =>
      `You earned ${points}. Guessing earns ${chance}, the best line ${par}.`,
    clampedLow: 'That is below guessing, so the score stays at 0.',
    plus: (count: string) => `What helped: ${count}`,
    minus: (count: string) => `What hurt: ${count}`,
    plusNone: 'Nothing here earned points this time.',
    minusNone: 'Nothing here cost points.',
    behaviour: 'What you showed',
    phase: 'Moment',
    sum: 'Weight × fit × repeat',
    points: 'Points',
    unfitting: 'missed this person now',
    dimensionLevel: (level: string) => `level: ${level}`,
  },
  timeline: {
    title: 'How it moved people',
    lede: 'Agitation and trust after every step, from 0 to 100.',
    chart: (name: string) => `Agitation and trust of ${name}, step by step`,
    prompt: 'Point at a step, or move with the arrow keys, to read what was said there.',
    beginning: 'Before the first word',
    table: 'The same as a table',
    what: 'What happened',
    phase: 'Phase',
    window: 'Window',
    windows: windowsEn,
    reading: (what: string, agitation: number, phase: string, trust: number) =>
      `${what} Agitation ${agitation} (${phase}), trust ${trust}.`,
    from: (name: string) => `${name} speaks to the end.`,
  },
  lines: {
    title: 'Line by line',
    sum: (lost: string, decisions: number) =>
      `Over ${decisions} decisions you gave away ${lost}. The costs below add up to exactly that.`,
    none: 'No line gave anything away: this was a best line.',
    order: 'Order',
    dearest: 'Dearest first',
    inOrder: 'As it went',
    cost: (points: string) => `cost ${points}`,
    free: 'cost nothing',
    earned: (points: string) => `earned ${points}`,
    by: (parts: string) => `Of this: ${parts}.`,
    regained:
      'A negative share means that this line served that dimension better than the best line does.',
    betterTitle: 'Better here',
    hearOut: 'Hear the person out first. What was still to come stayed unsaid.',
    better: 'Why it is better',
    unnoted: 'This line opens only when the fact behind it stands in your notebook.',
    tryAgain: 'Try this moment again',
    tryAgainFor: (step: number) => `Try this moment again: step ${step}`,
    quiet: 'A pause: nothing changed.',
    shown: 'Shown here',
    breach: 'breaks a safeguard',
  },
  side: {
    title: 'From their side',
    lede: 'The same conversation with what nobody said aloud.',
    thinks: (name: string) => `${name} thinks`,
    cutOff: 'You cut in here; not all of this was said.',
    open: 'Read the whole conversation from their side',
  },
  focus: {
    title: 'What to work on',
    none: 'Nothing gave points away in this run. Play it again in another order, or take a harder scenario.',
    gave: (points: string, count: number) =>
      count === 1 ? `gave away ${points} at one step` : `gave away ${points} over ${count} steps`,
    shown: (name: string) => `What weighed most: ${name}.`,
    instead: (name: string) => `What would have helped: ${name}.`,
    dearest: (step: number) => `Dearest at step ${step}.`,
  },
  habits: {
    title: 'Habits to watch',
    lede: 'Old sayings about the way an office treats people. One showing is no habit yet; the second is a hint.',
    none: 'None of the habits the sayings warn of showed in this run.',
    shown: (steps: string) => `Showed at ${steps}.`,
    answered: (steps: string) => `You answered it well at ${steps}.`,
    facts: 'Heard but not written down',
    factsLede:
      'These were said to you and never reached the notebook. What is not written down is soon denied.',
    factsNone: 'Everything you were told stands in your notebook.',
    saying: (text: string) => `“${text}”`,
  },
  keep: {
    title: 'Take it along',
    print: 'Print or save as PDF',
    save: 'Save as a file',
    saved: 'The attempt was saved as a file.',
    retry: 'Play this scenario again',
    progress: 'See your progress',
    home: 'All scenarios',
    audit: 'How scoring works',
    made: (revision: string, rubric: string, engine: string) =>
      `Scenario revision ${revision}, rubric revision ${rubric}, engine ${engine}.`,
    newer:
      'This attempt was played with another edition of the engine. It is scored by the one running now.',
  },
  whatIf: {
    title: (step: number) => `Step ${step}, once more`,
    note: 'A what-if: nothing here touches the record or the score.',
    heard: 'This time you hear the person out, with everything you were told in your notebook.',
    before: 'Where it stands',
    choose: 'What do you do?',
    taken: 'You did this in the attempt',
    went: 'What it did',
    from: (name: string, was: number, is: number, trustWas: number, trustIs: number) =>
      `${name}: agitation ${was} → ${is}, trust ${trustWas} → ${trustIs}`,
    judged: (points: string, cost: string) => `Earns ${points}, gives away ${cost}.`,
    judgedFree: (points: string) => `Earns ${points} and gives nothing away.`,
    back: 'Choose differently',
    over: 'Here the conversation ends.',
    close: 'Close',
  },
  missing: {
    title: 'This debrief cannot be shown',
    running: 'This conversation is not finished yet. The debrief comes after its end.',
    goOn: 'Continue the conversation',
    abandoned: 'This attempt was given up before it ended, so it has no score.',
  },
  colon: ': ',
  comma: ', ',
};
