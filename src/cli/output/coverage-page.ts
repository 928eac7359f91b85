import { textIn } from '#core/basics/text-in.ts';
import { type SeedKind, seedKinds } from '#core/rubric/seed.ts';
import { type CoveredRow, isUncovered } from '#core/scenario/coverage.ts';

const headings: Record<SeedKind, string> = {
  failure: 'What goes wrong',
  cause: 'Where it comes from',
  situation: 'Where it shows',
  remedy: 'What helps',
};

/** The sayings of the essay with what trains each, as a page in Markdown. */
export function coveragePage(rows: readonly CoveredRow[]): string {
  const sections = seedKinds.map((kind) => {
    const own = rows.filter(({ row }) => row.kind === kind);
    return [
      `## ${headings[kind]}`,
      '',
      '| Saying | 原话 | Trained by |',
      '| --- | --- | --- |',
      ...own.map(tableRow),
      '',
    ].join('\n');
  });
  const trained = rows.filter((it) => !isUncovered(it)).length;
  return `# What the essay says, and where it is trained

Made by \`doorstep coverage\` from \`scenarios/seed.yaml\` and the \`seed:\` of each scenario; a
test compares the two. ${trained} of ${rows.length} sayings are trained.

${sections.join('\n')}`;
}

function tableRow({ row, scenarios }: CoveredRow): string {
  const places = scenarios.map(
    ({ id, title }) => `[${textIn(title, 'en')}](../scenarios/${id}.yaml)`,
  );
  const mechanic = row.mechanic === undefined ? [] : [textIn(row.mechanic, 'en')];
  const trainedBy = [...places, ...mechanic].join('; ') || '**nothing yet**';
  return `| ${textIn(row.saying, 'en')} | ${textIn(row.saying, 'zh')} | ${trainedBy} |`;
}
