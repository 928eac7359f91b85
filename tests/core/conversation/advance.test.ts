import { describe, expect, it } from 'vitest';
import { advance, begin, nodeOf, openChoices } from '#core/conversation/advance.ts';
import { compile } from '#core/conversation/compile.ts';
import type { ConversationEvent } from '#core/conversation/event.ts';
import type { State, Tables } from '#core/conversation/tables.ts';
import { moodsOf } from '#core/scoring/outcome.ts';
import { shippedRubric } from '../../builders/a-rubric.ts';
import { aChoice, anEnding, aPerson, aScenario } from '../../builders/a-scenario.ts';
import { compiled } from '../../builders/compiled.ts';

const heard = { type: 'heard' } as const;
const hold = { type: 'hold' } as const;
const choose = (choice: string) => ({ type: 'choose', choice }) as const;
const note = (fact: string) => ({ type: 'note', fact }) as const;

/** The state after events that must all be open. */
function stateAfter(tables: Tables, ...events: ConversationEvent[]): State {
  return events.reduce((state, event) => {
    const next = advance(tables, state, event);
    if (next === undefined) throw new Error(`${JSON.stringify(event)} is not open`);
    return next.state;
  }, begin(tables));
}

const beat = (tables: Tables, state: State) => nodeOf(tables, state).id;
const open = (tables: Tables, state: State) => openChoices(tables, state).map((it) => it.id);

describe('hearing and cutting in', () => {
  const tables = compiled(aScenario());

  it('hearing the opening to its end calms, earns trust and understanding, and reveals facts', () => {
    const [mood] = moodsOf(tables, stateAfter(tables, heard));
    expect(mood).toMatchObject({ agitation: 46, trust: 35, understanding: 25 });
    expect(advance(tables, stateAfter(tables, heard), note('deadline'))).toBeDefined();
  });

  it('cutting in costs patience, heats, and withholds what was still to come', () => {
    const cutIn = advance(tables, begin(tables), choose('seat'))!;
    const calm = advance(tables, stateAfter(tables, heard), choose('seat'))!;
    expect(cutIn.tally[0]).toBeLessThan(calm.tally[0]);
    expect(moodsOf(tables, cutIn.state)[0]!.agitation).toBeGreaterThan(55);
    expect(advance(tables, cutIn.state, note('deadline'))).toBeUndefined();
  });

  it('a note opens the choice that needs it, once, and only after the fact was heard', () => {
    expect(advance(tables, begin(tables), note('deadline'))).toBeUndefined();
    expect(open(tables, stateAfter(tables, heard))).toEqual(['seat', 'wall']);
    expect(open(tables, stateAfter(tables, heard, note('deadline')))).toEqual([
      'seat',
      'wall',
      'ask',
    ]);
    expect(
      advance(tables, stateAfter(tables, heard, note('deadline')), note('deadline')),
    ).toBeUndefined();
  });

  it('names that nobody knows lead nowhere', () => {
    expect(advance(tables, begin(tables), choose('nobody'))).toBeUndefined();
    expect(advance(tables, begin(tables), note('nothing'))).toBeUndefined();
  });
});

describe('holding silence', () => {
  it('is open once a visit, after hearing the person out', () => {
    const tables = compiled(aScenario());
    expect(advance(tables, begin(tables), hold)).toBeUndefined();
    expect(beat(tables, stateAfter(tables, heard, hold))).toBe('desk');
    const paused = stateAfter(tables, heard, hold, heard, hold);
    expect(beat(tables, paused)).toBe('desk');
    expect(advance(tables, paused, hold)).toBeUndefined();
  });
});

describe('choices', () => {
  const loop = {
    beats: {
      window: {
        lines: [{ ma: 'Well?' }],
        choices: {
          once: aChoice({ target: 'window' }),
          often: aChoice({ target: 'window', again: 'true', sets: { rung: 'true' } }),
          leave: aChoice({
            when: { variable: { rung: 'true' } },
            again: 'true',
            target: 'receipt',
          }),
        },
      },
    },
    endings: { receipt: anEnding('good') },
  };

  it('are used up once taken, unless they may come again', () => {
    const tables = compiled(aScenario(loop));
    const later = stateAfter(tables, heard, choose('once'), heard, choose('often'), heard);
    expect(open(tables, later)).toEqual(['often', 'leave']);
  });

  it('a sequence of routes takes the first that is open after the move', () => {
    const target = [
      { when: { mood: { ma: { agitation: { gte: 60 } } } }, to: 'fourth-trip' },
      { to: 'receipt' },
    ];
    const beats = {
      window: {
        lines: [{ ma: 'Well?' }],
        choices: {
          rude: aChoice({ shows: ['w-brush-off'], target }),
          kind: aChoice({ shows: ['d-name-feeling'], target }),
        },
      },
    };
    const tables = compiled(aScenario({ beats }));
    expect(beat(tables, stateAfter(tables, heard, choose('rude')))).toBe('fourth-trip');
    expect(beat(tables, stateAfter(tables, heard, choose('kind')))).toBe('receipt');
  });
});

describe('a false promise', () => {
  it('calms now, and breaks where its author says', () => {
    const beats = {
      window: {
        lines: [{ ma: 'Well?' }],
        choices: {
          promise: aChoice({ shows: ['f-false-promise'], 'falls-due': 'friday', target: 'later' }),
        },
      },
      later: { lines: [{ ma: 'Fine.' }], goto: 'friday' },
      friday: {
        lines: [{ ma: 'You said Friday.' }],
        choices: { list: aChoice({ target: 'receipt' }) },
      },
    };
    const tables = compiled(aScenario({ beats }));
    const [now] = moodsOf(tables, stateAfter(tables, heard, choose('promise')));
    const [due] = moodsOf(tables, stateAfter(tables, heard, choose('promise'), heard));
    expect(now!.agitation).toBeLessThan(55);
    expect(due!.agitation).toBe(now!.agitation + 15);
    expect(due!.trust).toBe(now!.trust - 20);
  });

  it('breaks in the ending where no beat is named', () => {
    const tables = compiled(aScenario());
    const [mood] = moodsOf(
      tables,
      stateAfter(tables, heard, choose('seat'), heard, choose('promise')),
    );
    expect(mood!.agitation).toBeGreaterThan(50);
  });
});

describe('several residents', () => {
  const residents = { ma: aPerson(), guard: aPerson({ agitation: '20' }) };
  const beats = {
    window: {
      lines: [{ ma: 'Well?' }],
      choices: {
        both: aChoice({ shows: ['d-command-calm'], to: ['ma', 'guard'], target: 'receipt' }),
        aside: aChoice({ hits: { guard: { trust: -5 } }, to: 'ma', target: 'receipt' }),
      },
    },
  };
  const tables = compiled(aScenario({ residents, beats }));

  it('each has a mood of their own, and an act moves only those it is addressed to', () => {
    const [ma, guard] = moodsOf(tables, stateAfter(tables, heard, choose('both')));
    expect([ma!.agitation, guard!.agitation]).toEqual([62, 27]);
    const [, apart] = moodsOf(tables, stateAfter(tables, heard, choose('aside')));
    expect(apart).toMatchObject({ agitation: 20, trust: 25 });
  });
});

describe('an officer who tires', () => {
  const calm = aChoice({ shows: ['d-name-feeling'], target: 'receipt' });
  const beats = {
    window: {
      lines: [{ ma: 'You useless lot!', insult: 'true' }],
      choices: {
        calm,
        breathe: aChoice({ shows: ['d-self-regulate'], target: 'after-a-breath', again: 'true' }),
      },
    },
    'after-a-breath': { lines: [{ ma: 'Well?' }], choices: { 'calm-now': calm } },
  };
  const residents = { ma: aPerson({ agitation: '80' }) };
  const tables = compiled(
    aScenario({ residents, beats, officer: { composure: '42', tired: 'true' } }),
  );

  it('needs a pause before a calm line once composure is gone', () => {
    expect(open(tables, stateAfter(tables, heard))).toEqual(['breathe']);
    expect(open(tables, stateAfter(tables, heard, choose('breathe')))).toEqual(['calm-now']);
  });

  it('is hit by an insult as it is spoken: cutting in is no shelter', () => {
    expect(open(tables, begin(tables))).toEqual(['breathe']);
  });
});

describe('compiling', () => {
  it('names every name that leads nowhere, with its place and what is known', () => {
    const beats = {
      window: {
        lines: [{ mo: 'Well?' }],
        choices: {
          list: aChoice({ shows: ['p-let-finnish'], target: 'recipt', reveals: ['age'] }),
        },
      },
    };
    const failed = compile(aScenario({ beats, start: 'windw' }), shippedRubric);
    if (failed.ok) throw new Error('compiled');
    expect(failed.error.map((it) => `${it.code} ${it.name} at ${it.path.join('/')}`)).toEqual([
      'unknown-speaker mo at beats/window/lines/0',
      'unknown-behaviour p-let-finnish at beats/window/choices/list/shows/0',
      'unknown-fact age at beats/window/choices/list/reveals/0',
      'unknown-beat recipt at beats/window/choices/list/target/0/to',
      'unknown-beat windw at start',
    ]);
  });

  it('tables and machine config survive JSON', async () => {
    const tables = compiled(aScenario());
    const { machineConfig } = await import('#core/conversation/machine-config.ts');
    expect(JSON.parse(JSON.stringify(tables))).toEqual(tables);
    expect(JSON.parse(JSON.stringify(machineConfig(tables)))).toEqual(machineConfig(tables));
  });
});
