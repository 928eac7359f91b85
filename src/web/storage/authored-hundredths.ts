type Fields = Record<string, unknown>;

/**
 * A read scenario with its decimals as an author wrote them (1.2, not 120), so that
 * `scenarioSchema` can read it: the schema turns decimals into hundredths, and must not do so
 * twice. Whatever has not the shape of a scenario is left for the schema to refuse.
 */
export function withAuthoredHundredths(scenario: unknown): unknown {
  if (!isFields(scenario) || !isFields(scenario.residents)) return scenario;
  return { ...scenario, residents: mapFields(scenario.residents, authoredResident) };
}

function authoredResident(resident: unknown): unknown {
  if (!isFields(resident)) return resident;
  const { mood, rises, falls } = resident;
  const traits = ['sensitivity', 'face', 'capacity'];
  return {
    ...resident,
    ...(isFields(mood) && {
      mood: mapFields(mood, (value, key) => (traits.includes(key) ? decimal(value) : value)),
    }),
    ...(isFields(rises) && { rises: mapFields(rises, decimal) }),
    ...(isFields(falls) && { falls: mapFields(falls, decimal) }),
  };
}

function decimal(hundredths: unknown): unknown {
  return typeof hundredths === 'number' ? hundredths / 100 : hundredths;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function mapFields(fields: Fields, change: (value: unknown, key: string) => unknown): Fields {
  return Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [key, change(value, key)]),
  );
}
