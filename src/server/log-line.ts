/** Control characters that JSON leaves as they are, and marks that reorder a line on a screen. */
const deceptive = /[\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;
const longest = 500;

/**
 * One thing that happened as one line of JSON, whatever a stranger wrote into it. Addresses lose the
 * name and password in them, long texts their end.
 */
export function logLine(what: string, fields: Readonly<Record<string, unknown>>): string {
  const line = { at: new Date().toISOString(), what, ...fields };
  return JSON.stringify(line, (_key, value) =>
    typeof value === 'string' ? withoutSecrets(value).slice(0, longest) : value,
  ).replace(deceptive, (it) => `\\u${it.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** What an error says of itself, and the place it came from; the rest of its stack stays out. */
export function errorFields(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { error: String(error) };
  const { name, message, code, stack } = error as Error & { code?: unknown };
  const place = /^\s+(at .*)$/m.exec(stack ?? '')?.[1];
  return { error: `${name}: ${message}`, code, place };
}

function withoutSecrets(text: string): string {
  return text
    .replace(/\/\/[^/@\s]*@/g, '//***@')
    .replace(/\b(password|token|secret|code|key)=[^&\s]*/gi, '$1=***');
}
