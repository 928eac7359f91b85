import type { Assignment } from '#core/academy/assignment.ts';
import type { AttemptResult } from '#core/academy/attempt-contract.ts';
import type { Text } from '#core/basics/text.ts';

/** An xAPI statement (IEEE 9274.1.1); what is read here of it is its id. */
export interface Statement {
  id: string;
  [key: string]: unknown;
}

export interface StatementParts {
  /** Where this academy lives; ids of people and scenarios stand under it. */
  home: string;
  assignment: Pick<Assignment, 'id' | 'scenario' | 'revision' | 'mode'>;
  title: Text;
  attempt: AttemptResult;
}

/**
 * One statement for one ended attempt. The actor is an account number, never a name; there is no
 * `success`, since no machine decides whether somebody passed. The same attempt always gives the
 * same id, so that sending twice keeps one.
 */
export function statementOf({ home, assignment, title, attempt }: StatementParts): Statement {
  const own = `${home}/xapi`;
  const known = Object.entries(attempt.scores).filter(([, score]) => score !== null);
  const ended = attempt.endedAt ?? attempt.startedAt;
  return {
    id: uuidOf(attempt.id),
    actor: { objectType: 'Agent', account: { homePage: home, name: attempt.personId } },
    verb: {
      id: 'http://adlnet.gov/expapi/verbs/completed',
      display: { 'en-US': 'completed', 'zh-CN': '完成了' },
    },
    object: {
      objectType: 'Activity',
      id: `${home}/scenarios/${assignment.scenario}`,
      definition: {
        type: 'http://adlnet.gov/expapi/activities/simulation',
        name: typeof title === 'string' ? { und: title } : { 'en-US': title.en, 'zh-CN': title.zh },
      },
    },
    result: {
      completion: true,
      duration: `PT${((ended - attempt.startedAt) / 1000).toFixed(2)}S`,
      extensions: {
        // Scaled as xAPI wants it: 0..1.
        [`${own}/scores`]: Object.fromEntries(known.map(([id, score]) => [id, (score ?? 0) / 100])),
        [`${own}/verdict`]: attempt.verdict,
        [`${own}/assurance`]: attempt.assurance,
      },
    },
    context: {
      platform: 'Doorstep',
      registration: uuidOf(assignment.id),
      extensions: {
        [`${own}/revision`]: assignment.revision,
        [`${own}/mode`]: assignment.mode,
        [`${own}/attempt-number`]: attempt.number,
        [`${own}/pace`]: attempt.pace,
      },
    },
    timestamp: new Date(ended).toISOString(),
  };
}

/** 128 bits in hex as a UUID: version and variant are set, the other 122 bits stay. */
function uuidOf(id: string): string {
  const variant = '89ab'[Number.parseInt(id[16] ?? '0', 16) % 4] ?? '8';
  const bits = `${id.slice(0, 12)}4${id.slice(13, 16)}${variant}${id.slice(17, 32)}`;
  return bits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
