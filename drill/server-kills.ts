import type { Breakage } from './broken-parts.ts';
import type { Finding, Size } from './goal.ts';
import { ownProject } from './own-folder.ts';
import { ownPostgres } from './own-postgres.ts';
import { openSchool } from './school.ts';
import { startServer } from './start-server.ts';
import { untilReceipts } from './until-receipts.ts';
import { isSound, type Kept, keptInWords, whatIsKept } from './what-is-kept.ts';
import { startWriters } from './writers.ts';

const writers = 32;

/** G1: the server is killed again and again while recruits send; what they were told must be there. */
export async function serverKills(size: Size): Promise<Finding> {
  const kills = size === 'long' ? 200 : 2;
  const postgres = await ownPostgres();
  const own = ownProject();
  try {
    const sound = await killed(kills);
    const broken = await killed(size === 'long' ? 15 : 2, 'acknowledges-before-commit');
    return {
      figure: `${kills} kills, ${writers} writers: ${keptInWords(sound)}`,
      isMet: sound.acknowledged > kills && isSound(sound),
      control: `a server that acknowledges before it commits: ${keptInWords(broken)}`,
      controlFails: broken.lost > 0,
    };
  } finally {
    await postgres.close();
    await own.close();
  }

  async function killed(times: number, breakage?: Breakage): Promise<Kept> {
    const url = await postgres.another();
    const school = await openSchool(url, own.folder, { recruits: writers });
    const order = {
      ...{ env: { DATABASE_URL: url }, project: own.folder },
      ...(breakage === undefined ? {} : { breakage }),
    };
    let server = await startServer(order);
    const { address, port } = server;
    const writing = startWriters(school, address);
    for (let i = 0; i < times; i += 1) {
      await untilReceipts(writing, 5 + Math.floor(Math.random() * 60));
      await server.kill();
      server = await startServer({ ...order, port });
    }
    await untilReceipts(writing, 40);
    await writing.stop();
    const kept = await whatIsKept(url, writing.attempts);
    await server.stop();
    return { ...kept, lost: kept.lost + writing.forgotten() };
  }
}
