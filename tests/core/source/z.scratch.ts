import { readFileSync } from 'node:fs';
import { readScenario } from '#core/source/read-scenario.ts';
import { sourceLimits } from '#core/source/source-limits.ts';

const t = readFileSync('/tmp/z.ts', 'utf8').split('`')[1]!;
for (const d of readScenario(t, { ...sourceLimits, diagnostics: 100 }).diagnostics)
  console.log(
    `${d.range.start.line}:${d.range.start.column}-${d.range.end.column} ${d.code}: ${d.message.en} / ${d.suggestion?.en ?? ''}`,
  );
