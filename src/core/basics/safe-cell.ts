/**
 * A cell that no spreadsheet takes for a formula: text that begins like one gets an apostrophe
 * before it (OWASP ASVS V1.2.10). Numbers stay numbers.
 */
export function safeCell(value: string | number | null): string | number {
  if (value === null) return '';
  if (typeof value === 'number') return value;
  return /^[\s]*[=+\-@\t\r]/.test(value) ? `'${value}` : value;
}
