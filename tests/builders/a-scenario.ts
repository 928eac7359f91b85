import { type Scenario, scenarioSchema } from '#core/scenario/scenario.ts';

/** A small sound scenario, as an author would write it, with the given parts in place of its own. */
export function aScenario(changes: Record<string, unknown> = {}): Scenario {
  return scenarioSchema.parse({
    format: 'doorstep/1',
    id: 'a-scenario',
    title: { en: 'One more paper', zh: '还差一张证明' },
    situation: 'counter',
    difficulty: '1',
    minutes: '6',
    briefing: { setting: 'The window.', aims: ['Find every gap at once'] },
    residents: { ma: aPerson() },
    facts: { deadline: 'Enrolment closes tomorrow noon' },
    variables: { rung: 'false' },
    start: 'window',
    beats: {
      window: {
        opening: 'true',
        lines: [{ ma: 'Third time.' }, { ma: 'Before tomorrow…', reveals: ['deadline'] }],
        hold: { target: 'desk', shows: ['p-hold-silence'] },
        choices: {
          seat: aChoice({ shows: ['p-pace-to-person'], target: 'desk' }),
          wall: aChoice({ shows: ['w-brush-off'], target: 'fourth-trip' }),
          ask: aChoice({ when: { has: 'deadline' }, target: 'desk' }),
        },
      },
      desk: {
        lines: [{ ma: 'And now?' }],
        choices: {
          list: aChoice({ shows: ['f-give-receipt'], target: 'receipt' }),
          promise: aChoice({ shows: ['f-false-promise'], target: 'fourth-trip' }),
        },
      },
    },
    endings: { receipt: anEnding('good'), 'fourth-trip': anEnding('bad') },
    ...changes,
  });
}

/** A choice as an author writes it. */
export function aChoice(changes: Record<string, unknown> = {}) {
  return { say: 'Sit down a moment.', why: 'She is heard.', target: 'desk', ...changes };
}

/** An ending as an author writes it. */
export function anEnding(verdict: string) {
  return { verdict, title: 'The end', text: 'It ends.', friday: 'The phone rings.', tonight: {} };
}

/** A resident as an author writes them: agitation 55, trust 30. */
export function aPerson(mood: Record<string, unknown> = {}) {
  return { name: 'Ma Yulan', about: 'A cleaner', mood: { agitation: '55', trust: '30', ...mood } };
}
