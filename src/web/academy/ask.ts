import { fail, ok, type Result } from '#core/basics/result.ts';

/** Why the academy gave no answer, or none that was wanted. */
export type AskFailure =
  | { kind: 'unreachable' }
  | {
      kind: 'refused';
      status: number;
      /** The server's word for it. */
      code: string;
      detail: Record<string, unknown>;
      /** ms to wait before asking again, where the server said so. */
      retryAfter: number | undefined;
    };

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** Asks the academy this page came from. Its answers are its own: their shape is the contract's. */
export async function ask<Value>(
  method: Method,
  url: string,
  body?: unknown,
): Promise<Result<Value, AskFailure>> {
  try {
    const reply = await fetch(url, {
      method,
      signal: AbortSignal.timeout(30_000),
      ...(body === undefined
        ? {}
        : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    // Of an answer that breaks off nobody knows what it was: that is no answer.
    if (reply.ok) return ok((await reply.json()) as Value);
    return fail(refusalOf(reply, await reply.json().catch(() => ({}))));
  } catch {
    return fail({ kind: 'unreachable' });
  }
}

/** An academy always says in a word why; a server that only serves the page does not. */
function missing({ status }: Response): string {
  return status === 404 ? 'no-academy' : 'unexpected';
}

function refusalOf(reply: Response, value: unknown): AskFailure {
  const { code = missing(reply), ...detail } = (value ?? {}) as Record<string, unknown>;
  const seconds = Number(reply.headers.get('retry-after') ?? Number.NaN);
  return {
    kind: 'refused',
    status: reply.status,
    code: typeof code === 'string' ? code : 'unexpected',
    detail,
    retryAfter: Number.isFinite(seconds) ? seconds * 1000 : undefined,
  };
}
