import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { serverFlags } from '../../tools/server-flags.mjs';
import type { FromServer, KnownAnswer, ToServer } from './serve-academy.ts';

/** One server process of an academy, started as an academy starts it. */
export class ServerProcess {
  readonly address: string;
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess, address: string) {
    this.#child = child;
    this.address = address;
  }

  /** So many of them on one database for some measurements. */
  static async with<Result>(
    url: string,
    count: number,
    measure: (servers: ServerProcess[]) => Promise<Result>,
  ): Promise<Result> {
    const servers = await Promise.all(
      Array.from({ length: count }, () => ServerProcess.#start(url)),
    );
    try {
      return await measure(servers);
    } finally {
      await Promise.all(servers.map((it) => it.#end()));
    }
  }

  static async #start(url: string): Promise<ServerProcess> {
    const child = fork(new URL('./serve-academy.ts', import.meta.url), {
      execArgv: serverFlags,
      env: { ...process.env, DATABASE_URL: url, NODE_ENV: 'production' },
    });
    const [told] = (await once(child, 'message')) as [{ address: string }];
    return new ServerProcess(child, told.address);
  }

  /** Memory (bytes) and processor time (ms) so far, all threads together. */
  async usage(): Promise<{ memory: number; cpu: number }> {
    return (await this.#ask({ say: 'usage' })) as { memory: number; cpu: number };
  }

  /** Puts known answers in the place of replays. */
  async skipReplay(known: KnownAnswer[]): Promise<void> {
    await this.#ask({ say: 'without-replay', known });
  }

  async #end(): Promise<void> {
    const ended = once(this.#child, 'exit');
    this.#child.send({ say: 'end' } satisfies ToServer);
    await ended;
  }

  async #ask(asked: ToServer): Promise<FromServer> {
    const answer = once(this.#child, 'message');
    this.#child.send(asked);
    const [told] = await answer;
    return told as FromServer;
  }
}
