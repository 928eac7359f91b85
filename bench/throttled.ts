import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { serve } from '../src/server/serve.ts';
import { launchChromium } from '../tests/browser/chromium.ts';

/** How much slower than this machine the measured pages run. */
export const slowdown = 4;

export interface Served {
  address: string;
  /** A fresh device without a service worker, so that requests can be answered by the bench. */
  device(): Promise<BrowserContext>;
}

/** Serves dist/ and starts a Chromium for some measurements, and ends both. */
export async function withProduct<Result>(
  measure: (served: Served) => Promise<Result>,
): Promise<Result> {
  const server = await serve({ root: `${process.cwd()}/dist`, port: 0, host: '127.0.0.1' });
  const browser = await launchChromium();
  const device = () =>
    browser.newContext({
      viewport: { width: 1280, height: 900 },
      locale: 'en-GB',
      reducedMotion: 'no-preference',
      serviceWorkers: 'block',
    });
  try {
    return await measure({ address: server.address, device });
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Slows the page's processor down from now on. */
export async function throttle(page: Page): Promise<CDPSession> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  return cdp;
}

/** From the library to the stage of the demolition scenario, with lines that come at once. */
export async function openStage(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.getByRole('link', { name: 'Read the briefing: Before the digger' }).click();
  await page.getByLabel('Pace').selectOption('untimed');
  await page.getByRole('button', { name: 'Begin the conversation' }).click();
  await page.getByRole('log').waitFor();
}
