import { buffer } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { build, type PreviewServer, preview } from 'vite';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { askAxe } from './ask-axe.ts';

const config = fileURLToPath(new URL('../web/ui/gallery/vite.config.ts', import.meta.url));

let server: PreviewServer;
let browser: Browser;
let address: string;
let page: Page;

beforeAll(async () => {
  // Under Vitest's own NODE_ENV, React's development build would be tested instead of what ships.
  vi.stubEnv('NODE_ENV', 'production');
  await build({ configFile: config, logLevel: 'warn' });
  vi.unstubAllEnvs();
  server = await preview({ configFile: config, logLevel: 'warn', preview: { port: 0 } });
  address = server.resolvedUrls?.local[0] ?? '';
  const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'];
  browser = await chromium.launch({ executablePath: inject('chromium'), args });
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

afterEach(() => page.context().close());

type Opening = {
  theme?: string;
  lang?: string;
  width?: number;
  motion?: 'reduce' | 'no-preference';
};

async function open({ theme = 'light', lang = 'en', width = 1280, motion }: Opening = {}) {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    reducedMotion: motion ?? 'reduce',
  });
  page = await context.newPage();
  await page.goto(`${address}?theme=${theme}&lang=${lang}`);
  await page.getByRole('img', { name: 'calm-low' }).waitFor();
}

async function findings(): Promise<string[]> {
  const { violations, undecided } = await askAxe(page);
  return [...violations, ...undecided].flatMap(({ id, nodes }) =>
    nodes.map(({ html, message }) => `${id}: ${html} ${message}`),
  );
}

describe.each([
  { theme: 'light', lang: 'en' },
  { theme: 'dark', lang: 'zh' },
])('in $theme and $lang', (opening) => {
  test('axe finds nothing, closed or with a dialog open', async () => {
    await open(opening);
    expect(await findings()).toEqual([]);
    await page.getByRole('button', { name: /Open the dialog|打开对话框/ }).click();
    await page.getByRole('dialog').waitFor();
    expect(await findings()).toEqual([]);
  });

  test('nothing is cut off or scrolls sideways from 320 px upwards', async () => {
    await open({ ...opening, width: 320 });
    for (const width of [320, 360, 600, 768, 1024]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    }
  });
});

test('everything that can be pressed is at least 24 px each way', async () => {
  await open({ width: 320 });
  const small = await page.evaluate(() =>
    [...document.querySelectorAll('a, button, input, select, textarea, summary, [role=button]')]
      .map((element) => ({
        what: element.outerHTML.slice(0, 80),
        box: (element.closest('label') ?? element).getBoundingClientRect(),
        hidden: element.matches('.ui-skip-link'),
      }))
      .filter(({ box, hidden }) => !hidden && box.width > 0 && (box.width < 24 || box.height < 24))
      .map(({ what, box }) => `${what} ${box.width} x ${box.height}`),
  );
  expect(small).toEqual([]);
});

test('text spacing as WCAG 1.4.12 allows it cuts nothing off', async () => {
  await open({ width: 360 });
  await page.addStyleTag({
    content:
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }',
  });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});

test('every tab stop can be seen', async () => {
  await open();
  const unseen: string[] = [];
  for (let stop = 0; stop < 60; stop += 1) {
    await page.keyboard.press('Tab');
    const fault = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return 'end';
      const marked = element.closest('.ui-segment') ?? element;
      const column = marked.querySelector('.ui-chart__column');
      const ring = Number.parseFloat(getComputedStyle(marked).outlineWidth);
      const stroke = column ? Number.parseFloat(getComputedStyle(column).strokeWidth) : 0;
      const box = marked.getBoundingClientRect();
      const inView = box.bottom > 0 && box.top < innerHeight && box.width > 1;
      return Math.max(ring, stroke) >= 2 && inView ? '' : element.outerHTML.slice(0, 120);
    });
    if (fault === 'end') break;
    if (fault) unseen.push(fault);
  }
  expect(unseen).toEqual([]);
});

test('a dialog takes the focus, keeps it, and gives it back', async () => {
  await open();
  const opener = page.getByRole('button', { name: 'Open the dialog' });
  await opener.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Leave this conversation?' });
  await dialog.waitFor();
  for (let stop = 0; stop < 8; stop += 1) {
    await page.keyboard.press('Tab');
    const inside = await page.evaluate(
      () => !!document.activeElement?.closest('dialog') || document.activeElement === document.body,
    );
    expect(inside).toBe(true);
  }
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  expect(await opener.evaluate((element) => element === document.activeElement)).toBe(true);
});

test('the skip link is first and leads to the main part', async () => {
  await open();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
});

test('the chart is one tab stop; arrows walk its steps and each reads itself out', async () => {
  await open();
  const chart = page.getByRole('group', { name: 'Agitation and trust, step by step' });
  const steps = chart.getByRole('button');
  await steps.first().focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  const third = chart.getByRole('button', { name: /^Step 3: Agitation 52, Trust 34/ });
  expect(await third.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press('Enter');
  expect(await third.getAttribute('aria-pressed')).toBe('true');
  await page.keyboard.press('End');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toMatch(
    /^Step 12/,
  );
  expect(await chart.locator('[tabindex="0"]').count()).toBe(1);
});

test('a table to work with sorts by its headers, counts what a search finds and saves just that', async () => {
  await open({ width: 360 });
  await page.locator('summary', { hasText: 'The same as a table' }).click();
  const heads = page.getByRole('columnheader', { name: 'Agitation' });
  const calmest = page.getByRole('rowheader').first();
  await heads.getByRole('button').press('Enter');
  expect(await heads.getAttribute('aria-sort')).toBe('ascending');
  expect(await calmest.textContent()).toBe('12');
  await page.keyboard.press('Enter');
  expect(await heads.getAttribute('aria-sort')).toBe('descending');
  expect(await calmest.textContent()).toBe('5');
  await page.getByRole('searchbox', { name: 'Search the table' }).fill('55');
  await page.getByRole('status').getByText('2 / 12').waitFor();
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: /^Save as file: / }).click();
  const file = await (await saved).createReadStream();
  expect((await buffer(file)).toString()).toBe(
    '\uFEFFStep,Agitation,Trust\r\n1,55,30\r\n7,55,40\r\n',
  );
  expect(await findings()).toEqual([]);
});

test('an announcement adds exactly one sentence to the live region', async () => {
  await open();
  const live = page.locator('[aria-live=polite]');
  await page.getByRole('button', { name: 'Kept on this device.' }).click();
  expect(await live.locator('p').allTextContents()).toEqual([
    'Every step is stored before the next line appears.',
  ]);
});

describe('motion', () => {
  const running = () =>
    page.evaluate(
      () => document.getAnimations().filter(({ playState }) => playState === 'running').length,
    );

  test('breath runs as a compositor animation, not on the main thread', async () => {
    await open({ motion: 'no-preference' });
    await expect.poll(running).toBeGreaterThan(0);
  });

  test('nothing moves by itself where the device asks for less motion', async () => {
    await open();
    await page.waitForTimeout(1500);
    expect(await running()).toBe(0);
    const before = await page.locator('.ui-portrait--large').first().screenshot();
    await page.waitForTimeout(700);
    expect(before.equals(await page.locator('.ui-portrait--large').first().screenshot())).toBe(
      true,
    );
  });

  test('everything stands where it belongs when animation code cannot be loaded', async () => {
    const context = await browser.newContext();
    page = await context.newPage();
    await page.route('**/motion-features*', (route) => route.abort());
    await page.goto(address);
    const line = page.getByText('“Sit down a moment.').first();
    await line.waitFor();
    const opacity = await line.evaluate((element) => {
      const moved = element.closest('div[style]');
      return moved ? getComputedStyle(moved).opacity : '1';
    });
    expect(opacity).toBe('1');
  });
});

test('the chosen theme wins over the device', async () => {
  await open({ theme: 'light' });
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await expect.poll(paper).toBe('rgb(247, 242, 232)');
  await page.getByLabel('Theme').selectOption('dark');
  await expect.poll(paper).toBe('rgb(25, 23, 20)');
  await page.getByLabel('Theme').selectOption('system');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(paper).toBe('rgb(25, 23, 20)');
});
