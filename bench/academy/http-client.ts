import { Agent, request } from 'node:http';

/** Somebody who is logged in, on connections that stay open. */
export class HttpClient {
  readonly #address: URL;
  readonly #agent: Agent;

  constructor(address: string, connections: number) {
    this.#address = new URL(address);
    this.#agent = new Agent({ keepAlive: true, maxSockets: connections });
  }

  /** The body of the answer; throws where it is no success. */
  async ask(token: string, method: 'GET' | 'POST', path: string, body?: unknown): Promise<string> {
    const { hostname, port } = this.#address;
    const text = body === undefined ? undefined : JSON.stringify(body);
    const headers = {
      cookie: `doorstep-session=${token}`,
      'sec-fetch-site': 'same-origin',
      ...(text === undefined
        ? {}
        : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }),
    };
    return new Promise((resolve, reject) => {
      const asked = request(
        { hostname, port, path, method, headers, agent: this.#agent },
        (reply) => {
          const parts: Buffer[] = [];
          reply.on('data', (part: Buffer) => parts.push(part));
          reply.on('error', reject);
          reply.on('end', () => {
            const answer = Buffer.concat(parts).toString();
            if (reply.statusCode === 200) resolve(answer);
            else reject(new Error(`${method} ${path}: ${reply.statusCode} ${answer}`));
          });
        },
      );
      asked.on('error', reject);
      asked.end(text);
    });
  }

  close(): void {
    this.#agent.destroy();
  }
}
