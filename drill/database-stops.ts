import type { Finding, Size } from './goal.ts';
import { ownProject } from './own-folder.ts';
import { askPostgres, runningIn } from './own-postgres.ts';
import { openSchool } from './school.ts';
import { startServer } from './start-server.ts';
import { untilReceipts } from './until-receipts.ts';
import { isSound, type Kept, keptInWords, whatIsKept } from './what-is-kept.ts';
import { startWriters } from './writers.ts';

interface Stopped extends Kept {
  /** How often an answer was neither a receipt nor 503 with Retry-After. */
  otherwise: number;
  refused: number;
}

/** G4: PostgreSQL itself is ended at once, or killed; the server starts it again by itself. */
export async function databaseStops(size: Size): Promise<Finding> {
  const stops = size === 'long' ? 50 : 2;
  const sound = await stopped(stops, 'on');
  const broken = await stopped(size === 'long' ? 10 : 4, 'off');
  return {
    figure:
      `${stops} stops under 32 writers, one server throughout: ${keptInWords(sound)}; ` +
      `${sound.refused} refusals, ${sound.otherwise} of them other than 503 with Retry-After`,
    isMet: sound.acknowledged > stops && isSound(sound) && sound.otherwise === 0,
    control: `a database that answers before it has written: ${keptInWords(broken)}`,
    controlFails: broken.lost > 0,
  };
}

async function stopped(stops: number, commit: 'on' | 'off'): Promise<Stopped> {
  const own = ownProject();
  const server = await startServer({
    env: { DOORSTEP_DATA: own.folder },
    project: own.folder,
  });
  try {
    const { url } = runningIn(own.folder);
    await askPostgres(url, `alter database doorstep set synchronous_commit = ${commit}`);
    // The log writer would be too quick to show what a receipt did not wait for.
    await askPostgres(url, "alter system set wal_writer_delay = '2s'");
    const school = await openSchool(url, own.folder, { recruits: 32 });
    const writing = startWriters(school, server.address);
    for (let i = 0; i < stops; i += 1) {
      await untilReceipts(writing, 20 + Math.floor(Math.random() * 60));
      process.kill(runningIn(own.folder).pid, i % 2 === 0 ? 'SIGKILL' : 'SIGQUIT');
    }
    await untilReceipts(writing, 50);
    await writing.stop();
    const kept = await whatIsKept(url, writing.attempts);
    return {
      ...{ ...kept, lost: kept.lost + writing.forgotten() },
      ...{ refused: writing.refused(), otherwise: writing.otherwise() },
    };
  } finally {
    await server.stop();
    await own.close();
  }
}
