import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type ProfiledChromium, startChromiumOn } from './chromium.ts';
import { type StoragePage, serveStoragePage } from './storage-page.ts';
import { aHead, aStep } from './storage-sample.ts';
import type { storagePage } from './storage-script.ts';

declare global {
  interface Window {
    storagePage: typeof storagePage;
  }
}

/** More in the long form: DOORSTEP_KILLS=200 (safety.md, G5). */
const kills = Number(process.env.DOORSTEP_KILLS ?? 8);
let served: StoragePage;

beforeAll(async () => {
  served = await serveStoragePage();
});
afterAll(() => served.close());

async function openTab(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(served.address);
  await page.waitForFunction(() => 'storagePage' in window);
  return page;
}

async function openDurable(context: BrowserContext): Promise<Page> {
  const page = await openTab(context);
  expect(await page.evaluate(() => window.storagePage.open())).toEqual({ durable: true });
  return page;
}

const start = (page: Page, n: number) => page.evaluate((it) => window.storagePage.start(it), n);
const claim = (page: Page, n: number) => page.evaluate((it) => window.storagePage.claim(it), n);
const takeOver = (page: Page, n: number) =>
  page.evaluate((it) => window.storagePage.takeOver(it), n);
const append = (page: Page, index: number) =>
  page.evaluate((it) => window.storagePage.append(it), index);
const steps = (page: Page, n: number) => page.evaluate((it) => window.storagePage.steps(it), n);

describe('a browser that is killed', () => {
  let profile: string;
  let running: ProfiledChromium | undefined;
  beforeEach(async () => {
    profile = await mkdtemp(join(tmpdir(), 'doorstep-profile-'));
  });
  afterEach(async () => {
    await running?.kill();
    running = undefined;
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  });

  /** Starts the browser on the profile; gives back the page and the steps it finds there. */
  async function startAgain(n: number) {
    running = await startChromiumOn(profile);
    const page = await openDurable(running.context);
    if (acknowledged(n) === 0) expect(await start(page, n)).toBe('ok');
    return { page, kept: await steps(page, n) };
  }

  /** Writes from where it stands until it is killed, at the very moment of some receipt. */
  async function writeAndKill(page: Page, n: number, how: 'writeOn' | 'boastOn', from: number) {
    expect(await claim(page, n)).toBe('ok');
    const enough = acknowledged(n) + 3 + Math.floor(Math.random() * 20);
    const writing = page.evaluate(([name, at]) => window.storagePage[name](at), [
      how,
      from,
    ] as const);
    writing.catch(() => undefined);
    await served.receipt(() => acknowledged(n) >= enough);
    await running?.kill();
  }

  /** How many steps the page was told are kept. */
  function acknowledged(n: number): number {
    const own = served.receipts.filter((it) => it.attempt === aHead(n).id);
    return Math.max(-1, ...own.map((it) => it.index)) + 1;
  }

  test(`${kills} times mid-write loses no step that was acknowledged`, {
    timeout: 120_000 + kills * 10_000,
  }, async () => {
    for (let i = 0; i <= kills; i++) {
      const { page, kept } = await startAgain(1);
      expect(kept.length).toBeGreaterThanOrEqual(acknowledged(1));
      expect(kept).toEqual(kept.map((_, index) => aStep(index)));
      if (i < kills) await writeAndKill(page, 1, 'writeOn', kept.length);
    }
    console.info(`${kills} kills, ${acknowledged(1)} acknowledged steps, 0 lost`);
  });

  test('a writer that acknowledges too early is caught by the same test', async () => {
    await writeAndKill((await startAgain(2)).page, 2, 'boastOn', 0);
    const { kept } = await startAgain(2);
    expect(kept.length).toBeLessThan(acknowledged(2));
  });
});

describe('tabs of one browser', () => {
  let profile: string;
  let running: ProfiledChromium;
  let context: BrowserContext;
  let first: Page;
  let n = 10;
  beforeAll(async () => {
    // On a profile, not in a fresh context: those keep everything in memory.
    profile = await mkdtemp(join(tmpdir(), 'doorstep-profile-'));
    running = await startChromiumOn(profile);
    context = running.context;
  });
  afterAll(async () => {
    await running.kill();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  });
  beforeEach(async () => {
    n++;
    first = await openDurable(context);
    expect(await start(first, n)).toBe('ok');
    expect(await claim(first, n)).toBe('ok');
    expect(await append(first, 0)).toBe('ok');
  });
  afterEach(() => Promise.all(context.pages().map((page) => page.close())));

  test('the second is refused, takes over, and the first is told and stopped', async () => {
    const second = await openDurable(context);
    expect(await claim(second, n)).toBe('running-elsewhere');
    expect(await takeOver(second, n)).toBe('ok');
    await first.waitForFunction(() => window.storagePage.lost().timesLost === 1);
    expect(await append(first, 1)).toBe('taken-over');
    expect(await append(second, 1)).toBe('ok');
    expect(await steps(second, n)).toHaveLength(2);
    expect(await first.evaluate(() => window.storagePage.lost())).toEqual({
      timesLost: 1,
      lost: true,
    });
  });

  test('a frozen tab cannot keep the attempt from being taken over', async () => {
    const session = await context.newCDPSession(first);
    await session.send('Page.setWebLifecycleState', { state: 'frozen' });
    const second = await openDurable(context);
    expect(await claim(second, n)).toBe('running-elsewhere');
    expect(await takeOver(second, n)).toBe('ok');
    expect(await append(second, 1)).toBe('ok');
    await session.send('Page.setWebLifecycleState', { state: 'active' });
    expect(await append(first, 2)).toBe('taken-over');
  });

  test('a crashed tab and a reloaded tab free the attempt without asking', async () => {
    const session = await context.newCDPSession(first);
    await Promise.race([session.send('Page.crash').catch(() => undefined), sleep(500)]);
    const second = await openDurable(context);
    expect(await claim(second, n)).toBe('ok');
    await second.reload();
    await second.waitForFunction(() => 'storagePage' in window);
    await second.evaluate(() => window.storagePage.open());
    expect(await claim(second, n)).toBe('ok');
    expect(await append(second, 1)).toBe('ok');
  });

  test('a full device is told, nothing earlier is lost, and room helps', async () => {
    const fresh = await running.browser.newContext();
    const page = await openTab(fresh);
    const session = await fresh.newCDPSession(page);
    const origin = served.address;
    // Before the database is opened: Chromium remembers for a while how much room there was.
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 600_000 });
    await page.evaluate(() => window.storagePage.open());
    expect(await start(page, n)).toBe('ok');
    expect(await claim(page, n)).toBe('ok');
    for (const size of [90_000, 9_000, 900]) await fillUp(page, size);
    let kept = 0;
    let last = await append(page, kept);
    while (last === 'ok' && kept < 100) last = await append(page, ++kept);
    expect(last).toBe('quota');
    expect(await steps(page, n)).toHaveLength(kept);
    const saved = await page.evaluate((it) => window.storagePage.save(it), n);
    expect(JSON.parse(saved.text).content.attempt.steps).toHaveLength(kept);
    await session.send('Storage.overrideQuotaForOrigin', { origin });
    expect(await append(page, kept)).toBe('ok');
    await fresh.close();
  });

  async function fillUp(page: Page, size: number): Promise<void> {
    for (let i = 0; i < 40; i++) {
      const kept = await page.evaluate((it) => window.storagePage.keepFile(it), size + i);
      if (kept === 'quota') return;
      expect(kept).toBe('ok');
    }
    throw new Error(`40 files of ${size} characters fitted`);
  }

  test('a strict append takes a few milliseconds', async () => {
    const times = await first.evaluate(() => window.storagePage.timeAppends(1, 200));
    const sorted = times.toSorted((a, b) => a - b);
    const [median = 0, p95 = 0] = [sorted[100], sorted[190]];
    console.info(`strict append: median ${median.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms`);
    expect(median).toBeLessThan(100);
  });

  test('the browser is asked to keep the data and says how much room there is', async () => {
    const answer = await first.evaluate(() => window.storagePage.persistence());
    expect(['granted', 'refused']).toContain(answer);
    const room = await first.evaluate(() => window.storagePage.room());
    expect(room?.allowed).toBeGreaterThan(1_000_000);
  });
});

test('where storage is blocked the page works in memory and says why', async () => {
  const profile = await mkdtemp(join(tmpdir(), 'doorstep-profile-'));
  await mkdir(join(profile, 'Default'), { recursive: true });
  const blocked = { profile: { default_content_setting_values: { cookies: 2 } } };
  await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify(blocked));
  const running = await startChromiumOn(profile);
  try {
    const page = await openTab(running.context);
    const opened = await page.evaluate(() => window.storagePage.open());
    expect(opened).toEqual({ durable: false, why: 'no-storage' });
    expect(await start(page, 1)).toBe('ok');
    expect(await claim(page, 1)).toBe('ok');
    expect(await append(page, 0)).toBe('ok');
    const saved = await page.evaluate(() => window.storagePage.save(1));
    expect(saved.name).toMatch(/^doorstep-the-shed-2023-11-14-/);
  } finally {
    await running.kill();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});
