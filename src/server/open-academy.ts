import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Academy } from './academy.ts';
import { readProviderSettings } from './auth/provider-settings.ts';
import { readSecretKey } from './auth/sealed.ts';
import { newCode } from './auth/secret.ts';
import { SingleSignOn } from './auth/single-sign-on.ts';
import { type Database, openDatabase } from './db/database.ts';
import { databaseFaultOf } from './db/database-fault.ts';
import { type RunningPostgres, startPostgres } from './db/embedded-postgres.ts';
import { hasAdministrator } from './db/people.ts';
import { keepSending } from './exports/statement-sender.ts';
import { updateLedger } from './privacy/erasure-ledger.ts';
import { keepClean } from './privacy/keep-clean.ts';
import { readCatalogAside } from './read-catalog-aside.ts';
import { Verifier } from './verify/verifier.ts';

export interface OpenAcademy {
  academy: Academy;
  close(): Promise<void>;
}

export interface OpenAcademyOptions {
  /** The folder of the project: scenarios, and `data` where no DATABASE_URL says otherwise. */
  project: string;
  say: (line: string) => void;
}

/**
 * Opens the academy on the PostgreSQL at DATABASE_URL, or on one of its own with its data in
 * DOORSTEP_DATA (`data` in the project).
 */
export async function openAcademy({ project, say }: OpenAcademyOptions): Promise<OpenAcademy> {
  const provider = readProviderSettings(process.env);
  const singleSignOn = provider && new SingleSignOn(provider);
  const catalog = await readCatalogAside(join(project, 'scenarios'));
  const folder = process.env.DOORSTEP_DATA || join(project, 'data');
  const postgres = process.env.DATABASE_URL ? undefined : await ownPostgres(folder, say);
  const url = process.env.DATABASE_URL || postgres?.url || '';
  try {
    const db = await openOnceThere(url, say);
    const verifier = new Verifier();
    const secretKey = readSecretKey(folder);
    const stopSending = keepSending(db);
    await updateLedger(db, folder);
    const stopCleaning = keepClean(db, { folder, say });
    const setupCode = (await hasAdministrator(db)) ? undefined : newCode(10);
    return {
      academy: { db, catalog, verifier, secretKey, singleSignOn, setupCode: () => setupCode },
      close: async () => {
        stopSending();
        stopCleaning();
        await verifier.close();
        await db.destroy();
        await postgres?.stop();
      },
    };
  } catch (error) {
    await postgres?.stop();
    throw error;
  }
}

/** A database may start after this server: it is waited for, for a minute. */
async function openOnceThere(
  url: string,
  say: (line: string) => void,
  until = Date.now() + 60_000,
): Promise<Database> {
  try {
    return await openDatabase(url);
  } catch (error) {
    if (databaseFaultOf(error) === undefined || Date.now() > until) throw error;
    say('The database is not there yet; it is asked again in two seconds.');
    await sleep(2000);
    return openOnceThere(url, say, until);
  }
}

async function ownPostgres(folder: string, say: (line: string) => void): Promise<RunningPostgres> {
  const postgres = await startPostgres({ folder, say });
  say(`PostgreSQL runs with its data in ${folder}`);
  return postgres;
}
