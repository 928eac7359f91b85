/** What an `<input type="datetime-local">` takes: local, to the minute; `at` in ms since 1970. */
export function localTime(at: number): string {
  const shifted = at - new Date(at).getTimezoneOffset() * 60_000;
  return new Date(shifted).toISOString().slice(0, 16);
}
