import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What axe finds, and what it cannot decide. What is right is not counted, and there are no frames
 * whose findings would have to be put together: that makes it six times as quick.
 */
export async function askAxe(page: Page) {
  const { violations, incomplete } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations', 'incomplete'] })
    .withTags(tags)
    .setLegacyMode()
    .analyze();
  // It cannot see what lies behind text in an SVG: contrast.test.ts calculates these pairs.
  const isChartText = (id: string, html: string) =>
    id === 'color-contrast' && html.startsWith('<text');
  const undecided = incomplete.map((finding) => ({
    ...finding,
    nodes: finding.nodes.filter(({ html }) => !isChartText(finding.id, html)),
  }));
  return { violations, undecided };
}
