/** Why a request is refused; `code` is what the page translates. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly detail: Record<string, unknown>;

  /** Seconds after which it is worth asking again. */
  readonly wait: number | undefined;

  constructor(status: number, code: string, detail: Record<string, unknown> = {}, wait?: number) {
    super(code);
    this.status = status;
    this.code = code;
    this.detail = detail;
    this.wait = wait;
  }
}

/** Somebody may not know whether a thing exists: it is absent for them. */
export function absent(): Refusal {
  return new Refusal(404, 'absent');
}
