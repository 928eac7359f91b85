import type { FastifyInstance } from 'fastify';

interface Reply {
  status: number;
  location: string | undefined;
  text: string;
}

/** A browser that follows redirects between an academy and its provider, with cookies for both. */
export class WalkingBrowser {
  readonly #app: FastifyInstance;
  readonly #home: string;
  readonly cookies = new Map<string, string>();

  constructor(app: FastifyInstance, home: string) {
    this.#app = app;
    this.#home = home;
  }

  /** One step: nothing is followed. */
  async go(address: string, form?: Record<string, string>): Promise<Reply> {
    return address.startsWith(this.#home)
      ? this.ask('GET', address.slice(this.#home.length))
      : this.#goOut(address, form);
  }

  async ask(method: 'GET' | 'POST', url: string, body?: object): Promise<Reply> {
    const reply = await this.#app.inject({
      ...{ method, url, ...(body === undefined ? {} : { payload: body }) },
      headers: { 'sec-fetch-site': 'same-origin', cookie: this.#jar(this.#home) },
    });
    this.#keep(this.#home, [reply.headers['set-cookie'] ?? []].flat());
    const { location } = reply.headers;
    return { status: reply.statusCode, location: location?.toString(), text: reply.body };
  }

  /** Logs in at the provider and agrees, up to the address at home that it is sent back to. */
  async passProvider(address: string, login: string): Promise<string> {
    let next: string | undefined = address;
    for (let step = 0; step < 20 && next !== undefined; step += 1) {
      if (next.startsWith(this.#home)) return next;
      const reply: Reply = await this.go(next);
      next = reply.location && new URL(reply.location, next).href;
      next ??= await this.#fillIn(address, reply.text, login);
    }
    throw new Error(`the provider led nowhere: ${next}`);
  }

  /** From the button to whatever the academy says in the end. */
  async signOn(login: string): Promise<Reply> {
    const begun = await this.ask('GET', '/api/single-sign-on');
    return this.go(await this.passProvider(begun.location ?? '', login));
  }

  async #fillIn(base: string, page: string, login: string): Promise<string | undefined> {
    const action = /action="([^"]+)"/.exec(page)?.[1];
    const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1];
    if (action === undefined || prompt === undefined) throw new Error(`no form: ${page}`);
    const address = new URL(action, base).href;
    const { location } = await this.go(address, { prompt, login, password: 'any' });
    return location && new URL(location, address).href;
  }

  async #goOut(address: string, form?: Record<string, string>): Promise<Reply> {
    const { origin } = new URL(address);
    const reply = await fetch(address, {
      ...{ redirect: 'manual', headers: { cookie: this.#jar(origin) } },
      ...(form === undefined ? {} : { method: 'POST', body: new URLSearchParams(form) }),
    });
    this.#keep(origin, reply.headers.getSetCookie());
    const location = reply.headers.get('location') ?? undefined;
    return { status: reply.status, location, text: await reply.text() };
  }

  #jar(origin: string): string {
    return [...this.cookies]
      .filter(([key]) => key.startsWith(`${origin} `))
      .map(([key, value]) => `${key.slice(origin.length + 1)}=${value}`)
      .join('; ');
  }

  #keep(origin: string, lines: readonly string[]): void {
    for (const line of lines) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '') this.cookies.delete(`${origin} ${name}`);
      else this.cookies.set(`${origin} ${name}`, value);
    }
  }
}
