/** The same keys with other values. */
export function mapValues<Value, Mapped>(
  from: Readonly<Record<string, Value>>,
  change: (value: Value) => Mapped,
): Record<string, Mapped> {
  return Object.fromEntries(Object.entries(from).map(([key, it]) => [key, change(it)]));
}
