import type { Rule } from '../rule.ts';

/** A scenario is found by its id, so the id is the name of its file. */
export const idMatchesFile: Rule = {
  code: 'id-matches-file',
  severity: 'error',
  needs: 'text',
  check: ({ scenario, fileName }) => {
    const name = fileName?.replace(/\.ya?ml$/, '');
    if (name === undefined || name === scenario.id) return [];
    return [
      {
        path: ['id'],
        message: {
          en: `The file is called "${fileName}", its scenario "${scenario.id}".`,
          zh: `文件叫“${fileName}”，里面的情境却叫“${scenario.id}”。`,
        },
        suggestion: {
          en: `Write "id: ${name}", or rename the file to "${scenario.id}.yaml".`,
          zh: `请写“id: ${name}”，或者把文件改名为“${scenario.id}.yaml”。`,
        },
      },
    ];
  },
};
