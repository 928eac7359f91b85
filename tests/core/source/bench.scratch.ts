import { Lexer, parse } from 'yaml';
import { scenarioSchema } from '#core/scenario/scenario.ts';
import { checkCharacters } from '#core/source/check-characters.ts';
import { composeSource } from '#core/source/compose-source.ts';
import { lexSource } from '#core/source/lex-source.ts';
import { readScenario } from '#core/source/read-scenario.ts';
import { sourceLimits } from '#core/source/source-limits.ts';
import { walkDocument } from '#core/source/walk-document.ts';

const lim = { ...sourceLimits, bytes: 1e8, tokens: 1e8, beats: 1e6 };
const out: string[] = [
  `format: doorstep/1
id: big-one
title: {en: "Big", zh: "大"}
situation: counter
difficulty: 2
minutes: 10
briefing:
  setting: {en: "Room", zh: "房间"}
  aims:
    - {en: "Aim", zh: "目标"}
residents:
  ma:
    name: {en: "Ma", zh: "马"}
    about: {en: "58", zh: "58"}
    mood: {agitation: 55, trust: 30, sensitivity: 1.1}
start: b0
beats:`,
];
const N = 2000;
for (let i = 0; i < N; i++) {
  out.push(`  b${i}:
    lines:
      - ma: {en: "Third time. You people said two papers, number ${i}.", zh: "第三次了，你们说两份。"}
        cue: {face: tired, en: "She smooths the form."}`);
  if (i < N - 1) {
    out.push('    choices:');
    for (let c = 0; c < 3; c++)
      out.push(`      c${i}-${c}:
        say: {en: "Sit down a moment, let me look at it.", zh: "您先坐，我看看。"}
        shows: [p-pace-to-person]
        why: {en: "She stops.", zh: "她停下来。"}
        target: b${Math.min(N - 1, i + 1 + c)}`);
  } else out.push('    goto: done');
}
out.push(`endings:
  done:
    verdict: good
    title: {en: "Done", zh: "完"}
    text: {en: "T", zh: "T"}
    friday: {en: "F", zh: "F"}
    tonight: {ma: {en: "N", zh: "N"}}
`);
const text = out.join('\n');
console.log('chars', text.length, 'bytes', Buffer.byteLength(text));
const r0 = readScenario(text, lim);
console.log(r0.diagnostics.slice(0, 3), Object.keys(r0.scenario?.beats ?? {}).length);
const time = (f: () => unknown) => {
  const s = performance.now();
  f();
  return performance.now() - s;
};
const med = (a: number[]) => a.sort((x, y) => x - y)[a.length >> 1]!;
const rows: Record<string, number[]> = {};
const lexemes = lexSource(text, lim).lexemes;
const doc = composeSource(lexemes, text.length)!.document;
const data = walkDocument(doc, lim).data;
console.log('lexemes', lexemes.length);
for (let i = 0; i < 9; i++)
  for (const [k, f] of Object.entries({
    'yaml.parse': () => parse(text),
    readScenario: () => readScenario(text, lim),
    chars: () => checkCharacters(text, 20),
    lexbare: () => {
      for (const _ of new Lexer().lex(text));
    },
    lex: () => lexSource(text, lim),
    compose: () => composeSource(lexemes, text.length),
    walk: () => walkDocument(doc, lim),
    zod: () => scenarioSchema.safeParse(data),
  }))
    (rows[k] ??= []).push(time(f));
for (const [k, v] of Object.entries(rows)) console.log(k.padEnd(14), med(v).toFixed(1));
console.log('ratio', (med(rows.readScenario!) / med(rows['yaml.parse']!)).toFixed(2));
