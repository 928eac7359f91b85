import { seal, unseal } from './sealed.ts';

/** What a browser carries for us for a while: it can neither read nor change it. */
export function sealTicket(key: Buffer, kind: string, content: object, lifetime: number): string {
  const ticket = { kind, content, until: Date.now() + lifetime };
  return seal(key, JSON.stringify(ticket)).toString('base64url');
}

/** Undefined for a ticket that is over, of another kind, or not ours. */
export function openTicket<Content>(
  key: Buffer,
  kind: string,
  sealed: string | undefined,
): Content | undefined {
  if (sealed === undefined) return undefined;
  try {
    const ticket = JSON.parse(unseal(key, Buffer.from(sealed, 'base64url')));
    return ticket.kind === kind && ticket.until > Date.now() ? ticket.content : undefined;
  } catch {
    return undefined;
  }
}
