import type { Browser, BrowserContext, Page } from 'playwright-core';
import { inject } from 'vitest';
import { askAxe } from './ask-axe.ts';
import { launchChromium } from './chromium.ts';

export type Opening = {
  lang?: 'en' | 'zh';
  theme?: 'light' | 'dark';
  width?: number;
  height?: number;
  path?: string;
  /** Lets the page keep the whole product for a day without a network; a second of work each time. */
  keepsProduct?: boolean;
};

/** What the tests press and look for, in the language of the page. */
export const names = {
  en: {
    headline: 'Practise the conversation at the door',
    brief: 'Read the briefing: Before the digger',
    goOnFor: 'Continue: Before the digger',
    title: 'Before the digger',
    begin: 'Begin the conversation',
    pace: 'Pace',
    log: 'Conversation',
    hear: 'Hear it to the end now',
    heardOut: 'I have heard it to the end',
    goOn: 'Go on',
    decide: 'What do you do?',
    feedback: 'What that did',
    over: 'The conversation is over',
    debrief: 'To the debrief',
    silent: 'Stay silent and wait',
    cutIn: /^Cut in/,
  },
  zh: {
    headline: '练好家门口的那一席话',
    brief: '看简报：挖掘机前',
    goOnFor: '继续：挖掘机前',
    title: '挖掘机前',
    begin: '开始谈话',
    pace: '节奏',
    log: '谈话',
    hear: '马上听完',
    heardOut: '我听完了',
    goOn: '继续',
    decide: '你怎么做？',
    feedback: '这句话的作用',
    over: '谈话结束了',
    debrief: '去复盘',
    silent: '不说话，等一等',
    cutIn: /^打断/,
  },
} as const;

/** One Chromium for a file of tests. */
export class PlayerBrowser {
  #browser: Browser | undefined;

  async start(): Promise<void> {
    this.#browser = await launchChromium();
  }

  async close(): Promise<void> {
    await this.#browser?.close();
  }

  /** A fresh person on a fresh device. */
  async person(opening: Opening = {}): Promise<BrowserContext> {
    const { lang = 'en', theme = 'light', width = 1280, height = 900 } = opening;
    const { keepsProduct = false } = opening;
    if (!this.#browser) throw new Error('start the browser first');
    const context = await this.#browser.newContext({
      viewport: { width, height },
      locale: lang === 'zh' ? 'zh-CN' : 'en-GB',
      colorScheme: theme,
      reducedMotion: 'reduce',
      serviceWorkers: keepsProduct ? 'allow' : 'block',
    });
    context.setDefaultTimeout(20_000);
    return context;
  }
}

/** Opens a page of the built product; what it complains about in the console fails the test. */
export async function openPage(context: BrowserContext, path = '/'): Promise<Page> {
  const page = await context.newPage();
  page.on('pageerror', (error) => {
    throw error;
  });
  await page.goto(inject('address') + path);
  await page.getByRole('banner').waitFor();
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

/** Everything axe finds, and everything it cannot decide. */
export async function findings(page: Page): Promise<string[]> {
  // Lines fade in for a third of a second; half-faded text has no colour to judge.
  await page.waitForTimeout(450);
  const { violations, undecided } = await askAxe(page);
  // Lines scrolled out of the log are covered by its edge: axe cannot see what lies behind them.
  // The name 你 is too short for it. The same colours are measured on the lines in view, and calculated in contrast.test.ts.
  const unknown = undecided.map(({ id, nodes }) => ({
    id,
    nodes: nodes.filter(({ message }) => !/partially obscured|content is too short/.test(message)),
  }));
  return [...violations, ...unknown].flatMap(({ id, nodes }) =>
    nodes.map(({ html, message }) => `${id}: ${html.slice(0, 200)} ${message}`),
  );
}

/** How far the page reaches to the right of its window. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
}

/** From the library to the stage of the demolition scenario. */
export async function beginAttempt(
  page: Page,
  lang: 'en' | 'zh' = 'en',
  { assessment = false, pace = 'untimed' } = {},
): Promise<void> {
  const words = names[lang];
  await page.getByRole('link', { name: words.brief }).click();
  if (assessment) await page.getByRole('radio', { name: /Assessment|考核/ }).check();
  await page.getByLabel(words.pace).selectOption(pace);
  await page.getByRole('button', { name: words.begin }).click();
  await page.getByRole('log').waitFor();
}

/** The heading of what can be done now. */
export function turnHeading(page: Page): Promise<string> {
  return page.getByRole('group').getByRole('heading', { level: 2 }).innerText();
}

/** Hears people out and leaves feedback until the officer decides or it is over. */
export async function reachDecision(page: Page, lang: 'en' | 'zh' = 'en'): Promise<boolean> {
  const words = names[lang];
  const next = page
    .getByRole('button', { name: words.heardOut })
    .or(page.getByRole('button', { name: words.hear }))
    .or(page.getByRole('button', { name: words.goOn, exact: true }));
  for (let i = 0; i < 40; i += 1) {
    const heading = await turnHeading(page);
    if (heading === words.decide) return true;
    if (heading === words.over) return false;
    if ((await next.count()) > 0) await next.first().click();
    await page.waitForTimeout(60);
  }
  throw new Error(`neither a decision nor an ending: ${await turnHeading(page)}`);
}

/** The choices that can be taken now, silence left out. */
export function choices(page: Page) {
  const group = page.getByRole('group', { name: /^(What do you do\?|你怎么做？)$/ });
  return group.getByRole('button').filter({ hasText: /^[1-9]/ });
}

/** Takes one of the choices there are, and waits until it is kept. */
export async function takeChoice(page: Page, wish: number): Promise<void> {
  const offered = choices(page);
  await offered.first().waitFor();
  const button = await offered.nth(wish % (await offered.count())).elementHandle();
  await button?.click();
  await button?.waitForElementState('hidden');
}
