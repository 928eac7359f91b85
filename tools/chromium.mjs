import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runNode } from './pinned-node.mjs';
import { project } from './project.mjs';
import { run } from './run.mjs';
import { progress, Trouble } from './say.mjs';

const programs = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const applications = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** The path of a Chromium on this machine, or undefined. DOORSTEP_CHROMIUM decides if set. */
export function findChromium() {
  const named = process.env.DOORSTEP_CHROMIUM;
  if (named) return existsSync(named) ? named : undefined;
  const onPath = programs.flatMap((name) =>
    ['/usr/bin', '/usr/local/bin'].map((at) => `${at}/${name}`),
  );
  return [...onPath, ...applications].find((path) => existsSync(path)) ?? playwrightChromium();
}

/** The browser that playwright-core may have downloaded earlier. */
function playwrightChromium() {
  try {
    const script = "process.stdout.write(require('playwright-core').chromium.executablePath())";
    const path = execFileSync(process.execPath, ['-e', script], { cwd: project, encoding: 'utf8' });
    return existsSync(path) ? path : undefined;
  } catch {
    return undefined;
  }
}

/** Finds a Chromium or installs one: Debian's as root, else playwright-core's download. */
export async function requireChromium() {
  const named = process.env.DOORSTEP_CHROMIUM;
  if (named && !existsSync(named)) {
    throw new Trouble(`DOORSTEP_CHROMIUM says ${named}, and there is no such file.`);
  }
  const found = findChromium();
  if (found) return found;
  progress('Installing Chromium for the browser tests ...');
  const isDebianRoot = existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
  if (isDebianRoot) await installFromDebian();
  else await installFromPlaywright();
  const installed = findChromium();
  if (installed) return installed;
  throw new Trouble(
    'the browser tests need a Chromium or Chrome and none could be installed. ' +
      'Please install one and set DOORSTEP_CHROMIUM to its path.',
  );
}

async function installFromDebian() {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  // The Chinese pages need Chinese glyphs, or their screenshots measure empty boxes.
  const packages = ['chromium', 'fonts-noto-cjk'];
  await run('apt-get', ['update', '-qq'], { env, aside: true });
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
    env,
    aside: true,
  });
}

function installFromPlaywright() {
  const cli = join(project, 'node_modules', 'playwright-core', 'cli.js');
  return runNode([cli, 'install', 'chromium']);
}
