export interface Answer {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: a drill reads what it expects
  body: any;
  retryAfter: string | null;
}

/** Somebody with a browser that is logged in. */
export class Visitor {
  readonly address: string;
  readonly #cookie: string;

  constructor(address: string, cookie = '') {
    this.address = address;
    this.#cookie = cookie;
  }

  /** Undefined where no whole answer came. */
  async ask(method: 'GET' | 'POST', path: string, body?: unknown): Promise<Answer | undefined> {
    try {
      const reply = await fetch(`${this.address}${path}`, {
        method,
        signal: AbortSignal.timeout(30_000),
        headers: {
          ...{ origin: this.address, cookie: this.#cookie },
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const { status, headers } = reply;
      return { status, body: await reply.json(), retryAfter: headers.get('retry-after') };
    } catch {
      return undefined;
    }
  }
}
