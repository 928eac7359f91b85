import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import {
  type VoteView,
  voteJoinSchema,
  voteLookSchema,
  voteSchema,
} from '#core/academy/class-run.ts';
import type { Academy } from '../academy.ts';
import { Refusal } from '../auth/refusal.ts';
import { findBallot, findRunToVoteIn, keepVote, votesIn } from '../db/class-runs.ts';

const bodyLimit = 2048;
const anybody = { config: { access: 'anybody' as const }, bodyLimit };
/** Wrong codes an address may try in a minute: a class of three hundred mistypes fewer. */
const wrongCodes = { max: 100, timeWindow: '1 minute' };
/** Votes one ballot takes: more is no class, but somebody who makes up voters. */
const mostVotes = 1000;

/** What phones use: the code leads to a key that nobody guesses, the key to the present beat. */
export function voteRoutes(app: FastifyInstance, { db }: Academy): void {
  const countWrong = app.createRateLimit(wrongCodes);
  const refusedUntil = new Map<string, number>();

  // Only wrong codes count, and those who are in never come here again, so that no class locks itself out.
  app.post('/api/vote/join', anybody, async (request, reply) => {
    const { code } = voteJoinSchema.parse(request.body);
    const wait = (refusedUntil.get(request.ip) ?? 0) - Date.now();
    if (wait > 0) {
      reply.header('retry-after', Math.ceil(wait / 1000));
      throw new Refusal(429, 'too-many-tries');
    }
    refusedUntil.delete(request.ip);
    const run = await findRunToVoteIn(db, { code: plain(code) });
    if (!run) {
      const limit = await countWrong(request);
      if (!limit.isAllowed && limit.isExceeded) {
        refusedUntil.set(request.ip, Date.now() + limit.ttl);
      }
      throw new Refusal(404, 'vote-code-unknown');
    }
    requireRunning(run);
    return { key: run.key };
  });

  app.post('/api/vote/look', anybody, async (request): Promise<VoteView> => {
    const { key, voter, seen } = voteLookSchema.parse(request.body);
    const run = await runOf(key);
    const nothing = { stage: 'waiting' as const, ballot: null, mine: null, prompt: null };
    if (run.ballot === null) return { version: '', ...nothing };
    const ballot = await findBallot(db, run.id, run.ballot, hashOf(run.id, voter));
    if (!ballot) return { version: '', ...nothing };
    const { lines, options, closed_at, mine } = ballot;
    const version = `${run.ballot}-${options.length}`;
    return {
      version,
      stage: closed_at === null ? 'open' : 'closed',
      ballot: run.ballot,
      mine,
      prompt:
        seen === version
          ? null
          : {
              lines,
              // The names of choices are the author's; some say what they are worth.
              options: options.map(({ number, say, does }) => ({ number, say, does })),
            },
    };
  });

  app.post('/api/vote', anybody, async (request) => {
    const { key, voter: token, ballot: n, option } = voteSchema.parse(request.body);
    const run = await runOf(key);
    if (run.ballot !== n) throw new Refusal(409, 'vote-closed');
    const voter = hashOf(run.id, token);
    const ballot = await findBallot(db, run.id, n, voter);
    if (!ballot || ballot.closed_at !== null) throw new Refusal(409, 'vote-closed');
    if (!ballot.options.some(({ number }) => number === option)) {
      throw new Refusal(409, 'vote-not-open');
    }
    if (ballot.mine === null && (await votesIn(db, run.id, n)) >= mostVotes) {
      throw new Refusal(409, 'vote-full');
    }
    const isKept = await keepVote(db, { runId: run.id, n, voter, option });
    if (!isKept) throw new Refusal(409, 'vote-closed');
    return { option };
  });

  async function runOf(key: string) {
    const run = await findRunToVoteIn(db, { key });
    // A new code takes the place of the old one, and of the key that came with it.
    if (!run) throw new Refusal(410, 'vote-over');
    requireRunning(run);
    return run;
  }
}

function requireRunning({ ended_at, code_until }: { ended_at: Date | null; code_until: Date }) {
  if (ended_at !== null || code_until.getTime() < Date.now()) throw new Refusal(410, 'vote-over');
}

function plain(code: string): string {
  return code.replace(/[^a-z0-9]/gi, '').toUpperCase();
}

/** Whoever reads the database cannot vote again as somebody, nor follow them to another run. */
function hashOf(runId: string, voter: string): Buffer {
  return createHash('sha256').update(`${runId} ${voter}`).digest();
}
