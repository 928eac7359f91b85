/**
 * 128 random bits for one run, kept as long as this tab lives: a phone that reloads the page because it
 * was locked stays the same voter. Where nothing can be kept it is a new one after a reload.
 */
export function voterToken(key: string): string {
  const name = `doorstep-voter ${key}`;
  try {
    const kept = sessionStorage.getItem(name);
    if (kept !== null && /^[0-9a-f]{32}$/.test(kept)) return kept;
  } catch {
    return newToken();
  }
  const token = newToken();
  try {
    sessionStorage.setItem(name, token);
  } catch {
    // Private windows of some browsers keep nothing.
  }
  return token;
}

/** `crypto.randomUUID` and `crypto.subtle` are not there on plain http, which is what a school has. */
function newToken(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (it) => it.toString(16).padStart(2, '0')).join('');
}
