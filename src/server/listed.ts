/** What the environment names with commas between: `a, b` is two. */
export function listed(text = ''): string[] {
  return text
    .split(',')
    .map((it) => it.trim())
    .filter((it) => it !== '');
}
