/** Why a request is refused; `code` is what the page translates. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly detail: Record<string, unknown>;

  constructor(status: number, code: string, detail: Record<string, unknown> = {}) {
    super(code);
    this.status = status;
    this.code = code;
    this.detail = detail;
  }
}

/** Somebody may not know whether a thing exists: it is absent for them. */
export function absent(): Refusal {
  return new Refusal(404, 'absent');
}
