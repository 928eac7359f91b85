import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Browser, type BrowserContext, chromium } from 'playwright-core';

/** Nothing but the page under test: no first-run pages, no traffic of the browser's own. */
const quietFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const usualPlaces = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The Chromium to test with: DOORSTEP_CHROMIUM, else the machine's own. */
export function chromiumPath(): string {
  const named = process.env.DOORSTEP_CHROMIUM;
  const found = [...(named ? [named] : usualPlaces), chromium.executablePath()].find(existsSync);
  if (found) return found;
  throw new Error('No Chromium was found: install one and set DOORSTEP_CHROMIUM to its path.');
}

/** Starts a headless Chromium with an empty profile. Close it. */
export function launchChromium(flags: readonly string[] = []): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath(), args: [...quietFlags, ...flags] });
}

/** A Chromium on a profile that outlives it. */
export interface ProfiledChromium {
  browser: Browser;
  context: BrowserContext;
  /** Ends the browser and all its processes at once, as a power cut would. */
  kill(): Promise<void>;
}

/** Starts Chromium on a profile folder, in a process group of its own so that it can be killed whole. */
export async function startChromiumOn(profile: string): Promise<ProfiledChromium> {
  const portFile = join(profile, 'DevToolsActivePort');
  // A killed browser leaves these, and they would name a port or a process that is no more.
  for (const stale of ['DevToolsActivePort', 'SingletonLock', 'SingletonSocket']) {
    await rm(join(profile, stale), { force: true });
  }
  const flags = ['--headless=new', '--remote-debugging-port=0', `--user-data-dir=${profile}`];
  const child = spawn(chromiumPath(), [...quietFlags, ...flags, 'about:blank'], {
    detached: true,
    stdio: 'ignore',
  });
  const port = await readPort(portFile, child);
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const context = browser.contexts()[0] ?? (await browser.newContext());
  return { browser, context, kill: () => killGroup(child) };
}

async function readPort(portFile: string, child: ChildProcess): Promise<string> {
  for (let tries = 0; tries < 400; tries++) {
    const [port] = (await readFile(portFile, 'utf8').catch(() => '')).split('\n');
    if (port) return port;
    if (child.exitCode !== null) throw new Error(`Chromium ended with code ${child.exitCode}`);
    await sleep(25);
  }
  throw new Error('Chromium did not say its port within 10 s');
}

async function killGroup(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  process.kill(-child.pid, 'SIGKILL');
  await ended;
}
