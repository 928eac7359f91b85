import type { BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import { findings, overflow } from './player-page.ts';

/** Asks the academy as whoever is logged in on a page. */
export function askAcademy<Reply>(
  page: Page,
  method: string,
  url: string,
  body?: object,
): Promise<Reply> {
  return page.evaluate(
    async ([how, where, what]) => {
      const headers = { 'content-type': 'application/json' };
      const reply = await fetch(where, { method: how, ...(what && { headers, body: what }) });
      return reply.json();
    },
    [method, url, body === undefined ? '' : JSON.stringify(body)] as const,
  );
}

/** Opens a page of an academy; what it throws fails the test. */
export async function openAcademy(
  context: BrowserContext,
  address: string,
  path = '/academy',
): Promise<Page> {
  const page = await context.newPage();
  page.on('pageerror', (error) => {
    throw error;
  });
  await page.goto(address + path);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

/** Nothing for axe to find, and nothing sideways. */
export async function expectSound(page: Page): Promise<void> {
  expect(await findings(page)).toEqual([]);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
}
