import { statSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { backUp, restore } from '#server/operations/backup.ts';
import { dashboardsOf } from './dashboards.ts';
import type { Finding, Size } from './goal.ts';
import { addManyAttempts } from './many-attempts.ts';
import { ownProject } from './own-folder.ts';
import { askPostgres, ownPostgres } from './own-postgres.ts';
import { openSchool } from './school.ts';
import { startServer } from './start-server.ts';
import { Visitor } from './visitor.ts';

/** G16: everything is backed up and brought back; what trainers see must be the same to the letter. */
export async function restoring(size: Size): Promise<Finding> {
  const attempts = size === 'long' ? 200_000 : 4_000;
  const postgres = await ownPostgres();
  const own = ownProject();
  const file = join(own.folder, 'academy.gz');
  try {
    const school = await openSchool(postgres.url, own.folder, { recruits: 1 });
    const cohorts = await addManyAttempts(postgres.url, own.folder, school, attempts);
    const restored = await postgres.another();
    const before = await shownAt(postgres.url);
    const began = performance.now();
    const written = await backUp(postgres.url, file);
    const wrote = performance.now();
    await restore(restored, file);
    const ended = performance.now();
    const after = await shownAt(restored);
    const changed = await changedBy(1, restored);
    const [out, back] = [seconds(began, wrote), seconds(wrote, ended)];
    const megabytes = (statSync(file).size / 1e6).toFixed(1);
    return {
      figure:
        `${attempts} attempts (${written.rows} rows, ${megabytes} MB): backed up in ${out} s, restored in ` +
        `${back} s; dashboards of ${cohorts.length} cohorts ${after === before ? 'the same' : 'OTHERS'}`,
      isMet: after === before && ended - wrote < 300_000,
      control: `the scores of one recruit changed by a point: dashboards ${changed === before ? 'THE SAME' : 'others'}`,
      controlFails: changed !== before,
    };

    async function shownAt(url: string): Promise<string> {
      const server = await startServer({ env: { DATABASE_URL: url }, project: own.folder });
      const { hash, failed } = await dashboardsOf(
        new Visitor(server.address, school.trainer),
        cohorts,
      );
      await server.stop();
      if (failed > 0) throw new Error(`${failed} dashboards could not be opened`);
      return hash;
    }

    async function changedBy(points: number, url: string): Promise<string> {
      await askPostgres(
        url,
        `update attempts set patience = patience + $1 where person_id =
         (select person_id from members where cohort_id = $2 order by person_id limit 1)`,
        [points, cohorts[0]],
      );
      return shownAt(url);
    }
  } finally {
    await postgres.close();
    await own.close();
  }
}

function seconds(from: number, to: number): string {
  return ((to - from) / 1000).toFixed(1);
}
