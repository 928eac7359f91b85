import { accessMatrix } from './access-matrix.ts';
import { badNetwork } from './bad-network.ts';
import { browserKills } from './browser-kills.ts';
import { databaseStops } from './database-stops.ts';
import { erasureDrill } from './erasure.ts';
import { forgedScores } from './forged-scores.ts';
import { fullDisk } from './full-disk.ts';
import type { Goal } from './goal.ts';
import { logInStorm } from './log-in-storm.ts';
import { manyRecruits } from './many-recruits.ts';
import { restoring } from './restoring.ts';
import { serverKills } from './server-kills.ts';
import { slowSockets } from './slow-sockets.ts';
import { syncBeforeReceipt } from './sync-before-receipt.ts';

/** What is promised, and what measures it. The figures asked are those of the long form. */
export const goals: Readonly<Record<string, Goal>> = {
  G1: {
    asked: '200 kill -9 of the server under 32 writers: 0 acknowledged lost, 0 doubled',
    measure: serverKills,
  },
  G2: {
    asked: 'the log is on the disk before the receipt: 60 posts one by one, at least 60 syncs',
    measure: syncBeforeReceipt,
  },
  G3: {
    asked: 'disk full: every refusal 503 + Retry-After, 0 lost, works again without restart',
    measure: fullDisk,
  },
  G4: {
    asked: '50 immediate stops of PostgreSQL: 0 lost, it is started again by itself',
    measure: databaseStops,
  },
  G5: {
    asked: '200 kill -9 of the browser in mid-conversation: 0 acknowledged choices lost',
    measure: browserKills,
  },
  G6: {
    asked:
      '1,000 attempts through a network that loses, doubles, delays, reorders and cuts a fifth: exactly 1,000 arrive, equal hashes',
    measure: badNetwork,
  },
  G9: {
    asked: '0 of 24 kinds of forgery x 50 accepted, 0 of 1,000 honest refused, scores equal',
    measure: forgedScores,
  },
  G10: {
    asked: 'the access matrix as in the table, no route missing',
    measure: accessMatrix,
  },
  G11: {
    asked:
      '600 recruits practise: 0 failed, receipt p99 250 ms, dashboard p95 300 ms with 200,000 attempts, under 400 MB',
    measure: manyRecruits,
  },
  G12: {
    asked: '1,000 slow sockets: health p99 200 ms, all closed in 30 s',
    measure: slowSockets,
  },
  G13: { asked: '300 log-ins in 60 s: all served, health p99 100 ms', measure: logInStorm },
  G15: {
    asked: 'after an erasure and a scrub: 0 byte hits in all files of the database',
    measure: erasureDrill,
  },
  G16: {
    asked: '200,000 attempts restored within 5 min, dashboards the same',
    measure: restoring,
  },
};
