import { spawnSync } from 'node:child_process';
import { mkdirSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { atTheEnd } from './at-the-end.ts';
import type { Breakage } from './broken-parts.ts';
import { type Finding, notTried, type Size } from './goal.ts';
import { ownFolder, ownProject } from './own-folder.ts';
import { runningIn } from './own-postgres.ts';
import { openSchool } from './school.ts';
import { startServer } from './start-server.ts';
import { untilReceipts } from './until-receipts.ts';
import { Visitor } from './visitor.ts';
import { isSound, type Kept, keptInWords, whatIsKept } from './what-is-kept.ts';
import { startWriters } from './writers.ts';

interface Filled extends Kept {
  refused: number;
  otherwise: number;
  health: string;
  isAlive: boolean;
}

/** G3: the disk runs full under writers and is made larger later, while the server goes on. */
export async function fullDisk(size: Size): Promise<Finding> {
  const why = await whyNoMount();
  if (why !== undefined) return notTried(why);
  const seconds = size === 'long' ? 20 : 4;
  const sound = await filled(seconds);
  const broken = await filled(4, 'hides-why');
  return {
    figure:
      `disk full for ${seconds} s: ${sound.refused} refusals, ${sound.otherwise} other than 503 with ` +
      `Retry-After; health said "${sound.health}"; after enlarging it went on without a restart; ` +
      keptInWords(sound),
    isMet:
      sound.refused > 10 &&
      sound.otherwise === 0 &&
      sound.health === 'full' &&
      isSound(sound) &&
      sound.isAlive,
    control: `a server that forgets why: ${broken.otherwise} of ${broken.refused} refusals were no 503`,
    controlFails: broken.otherwise > 0,
  };
}

/** A file system in memory needs the right to mount. */
async function whyNoMount(): Promise<string | undefined> {
  if (process.platform !== 'linux') return 'it needs a tmpfs, which only Linux has';
  const disk = tmpfs('1m');
  if (disk === undefined) return 'this user may not mount a tmpfs';
  await disk.close();
  return undefined;
}

function tmpfs(size: string) {
  const own = ownFolder();
  const mount = (...options: string[]) =>
    spawnSync('mount', ['-t', 'tmpfs', '-o', options.join(), 'doorstep-drill', own.folder]);
  if (mount(`size=${size}`).status !== 0) return undefined;
  return {
    folder: own.folder,
    enlarge: (to: string) => mount('remount', `size=${to}`),
    /** Leaves a quarter of a megabyte. */
    fill: () => {
      const { bavail, bsize } = statfsSync(own.folder);
      writeFileSync(join(own.folder, 'ballast'), Buffer.alloc(bavail * bsize - 256 * 1024));
    },
    close: atTheEnd(async () => {
      spawnSync('umount', ['-l', own.folder]);
      await own.close();
    }),
  };
}

async function filled(seconds: number, breakage?: Breakage): Promise<Filled> {
  const disk = tmpfs('160m');
  if (disk === undefined) throw new Error('the tmpfs of a moment ago cannot be mounted again');
  const own = ownProject();
  const data = join(disk.folder, 'data');
  mkdirSync(data);
  const server = await startServer({
    ...{ env: { DOORSTEP_DATA: data }, project: own.folder },
    ...(breakage === undefined ? {} : { breakage }),
  });
  try {
    const { url } = runningIn(data);
    const school = await openSchool(url, own.folder, { recruits: 8 });
    const writing = startWriters(school, server.address, { atOnce: 6 });
    await untilReceipts(writing, 20);
    disk.fill();
    const until = Date.now() + 60_000;
    while (writing.refused() === 0 && Date.now() < until) await sleep(20);
    await sleep(seconds * 1000);
    const health = await new Visitor(server.address).ask('GET', '/api/health');
    disk.enlarge('400m');
    await untilReceipts(writing, 50);
    await writing.stop();
    const kept = await whatIsKept(url, writing.attempts);
    return {
      ...{ ...kept, lost: kept.lost + writing.forgotten() },
      ...{ refused: writing.refused(), otherwise: writing.otherwise() },
      ...{ health: String(health?.body.database), isAlive: !server.hasEnded() },
    };
  } finally {
    await server.stop();
    await own.close();
    await disk.close();
  }
}
