import { createHash } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { shippedRubric } from '../builders/a-rubric.ts';
import { shippedScenarios } from '../builders/shipped-scenarios.ts';
import { bundleScript } from './bundle-script.ts';
import { launchChromium } from './chromium.ts';
import { resultsOf } from './results-of.ts';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
  const context = await browser.newContext({ locale: 'tr-TR', timezoneId: 'Asia/Kathmandu' });
  page = await context.newPage();
  await page.addScriptTag({ content: await bundleScript('results-script.ts'), type: 'module' });
});

afterAll(() => browser.close());

it.each(shippedScenarios.map((it) => ({ id: it.id, scenario: it })))(
  'solves, guesses and scores $id in Chromium exactly as in Node, in another locale and time zone',
  async ({ scenario }) => {
    const inChromium = await page.evaluate(
      ([given, rubric]) =>
        (globalThis as unknown as { resultsOf: typeof resultsOf }).resultsOf(given, rubric),
      [scenario, shippedRubric] as const,
    );
    const hash = (text: string) => createHash('sha256').update(text).digest('hex');
    expect(hash(inChromium)).toBe(hash(resultsOf(scenario, shippedRubric)));
  },
);
