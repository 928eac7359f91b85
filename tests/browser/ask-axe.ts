import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axeCore from 'axe-core';
import type { Page } from 'playwright-core';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** One rule that was broken, or that axe could not decide on, with the places. */
export interface Finding {
  id: string;
  nodes: { html: string; message: string }[];
}

/**
 * What axe finds, and what it cannot decide. It is brought to a page once, looks for nothing else and
 * tells nothing more: our pages have no frames, and asking through its own driver takes ten times as long.
 */
export async function askAxe(page: Page): Promise<{ violations: Finding[]; undecided: Finding[] }> {
  const isThere = await page.evaluate(() => 'axe' in window);
  if (!isThere) await page.evaluate(axe);
  const { violations, incomplete } = await page.evaluate(async (values) => {
    const found = await (window as unknown as { axe: typeof axeCore }).axe.run(document, {
      runOnly: { type: 'tag', values },
      resultTypes: ['violations', 'incomplete'],
    });
    const short = (all: axeCore.Result[]) =>
      all.map(({ id, nodes }) => ({
        id,
        nodes: nodes.map(({ html, any }) => ({ html, message: any[0]?.message ?? '' })),
      }));
    return { violations: short(found.violations), incomplete: short(found.incomplete) };
  }, tags);
  // It cannot see what lies behind text in an SVG: contrast.test.ts calculates these pairs.
  const isChartText = (id: string, html: string) =>
    id === 'color-contrast' && html.startsWith('<text');
  const undecided = incomplete.map(({ id, nodes }) => ({
    id,
    nodes: nodes.filter(({ html }) => !isChartText(id, html)),
  }));
  return { violations, undecided };
}
