const cases: Record<string, string> = {
  tab: 'a:\n\tb: 1\n',
  tab2: 'a:\n  b: 1\n\tc: 2\n',
  nospace: 'title:Hello\nb: 1\n',
  nospace1: 'title:Hello',
  nospace2: 'a:\n  title:Hello\n  b: 1\n',
  fullcolon: 'title：你好\nb: 1\n',
  unclosed: 'a: "hello\nb: 1\n',
  unclosed1: "a: 'hello\nb: 1\n",
  indent: 'a:\n  b: 1\n c: 2\n',
  indent2: 'a:\n  b: 1\n   c: 2\n',
  indent3: 'a: 1\n  b: 2\n',
  colon2: 'key: value: value\n',
  inner: 'say: "He said "no" to me"\nb: 1\n',
  after: 'say: "He" and\n',
  at: 'say: @home\n',
  btick: 'say: `x`\n',
  pct: 'say: %x\n',
  pctline: '%x\na: 1',
  pipe: 'say: |hello\n',
  gt: 'say: >x y\n',
  flowopen: 'a: [x, y\nb: 1\n',
  mapopen: 'a: {en: "x", zh: "y"\nb: 1\n',
  flowextra: 'a: [x]]\nb: 1\n',
  mapextra: 'a: {x: 1}}\n',
  commas: 'a: [,,]\n',
  fullcomma: 'a: {en: "x"，zh: "y"}\n',
  missingcomma: 'a: {en: "x" zh: "y"}\n',
  nosp: 'a: {en:"x", zh:"y"}\n',
  nosp2: 'a: {en:x, zh:y}\n',
  esc: 'a: "\\d"\n',
  hash: 'a: "x"#c\n',
  seqinmap: 'a: 1\n- b\n',
  dash: 'a: - b\n',
  item: 'a:\n  - b\n  c\n',
  nodash: 'a:\n- b\n c: 1\n',
  notmap: 'a: 1\nhello\nb: 2\n',
  notmap2: 'hello\nb: 2\n',
  block: 'a: |\n  x\n y\n',
  block2: 'a: >-\nx\n',
  blockq: 'a: |\n    x\n  y: 1\nb: 1',
  key1024: `${'a'.repeat(1100)}: 1\n`,
  multikey: '"a\nb": 1\n',
  bracketkey: '[a]: 1\n',
  comma: 'a: b, c: d\n',
  doc: 'a: 1\n---\nb: 1\n',
  docend: 'a: 1\n...\n',
  docend2: 'a: 1\n...\nb: 2\n',
  close: ']\n',
  close2: 'a: }\n',
  quoteskey: '"a": 1\n"b" 2\n',
  pct3: 'a: 1\n%TAG ! x\n',
  bullet: 'a:\n  -x\n  -y\n',
  colonend: 'say: He said: no\n',
  tabval: 'a:\t1\n',
  tabflow: 'a: {\n\tb: 1}\n',
  zhquote: 'a: “x”\n',
  star: 'text: *sighs*\n',
  starb: '- **bold** text\n',
  amp: 'a: &x\n',
  bang: 'a: !important\n',
  qm: '? a\n: b\n',
  alias: 'a: *x\n',
  colonitem: '- a: b: c\n',
  emptykey: ': 1\n',
  crlf: 'a: 1\r\nb: [\r\n',
  single: "a: 'it's fine'\n",
  dquote: 'a: "x\n',
  flowcomment: 'a: [x # c\n',
  indentseq: 'a:\n  - b\n - c\n',
  anchorkey: '&a b: 1\n',
  mergek: 'a:\n  <<: {b: 1}\n',
};

import { parseSource } from '#core/source/parse-source.ts';

for (const [k, t] of Object.entries(cases)) {
  const r = parseSource(t);
  const d = r.ok ? r.value.diagnostics : r.error;
  console.log(
    k.padEnd(12),
    JSON.stringify(t.slice(0, 60)).padEnd(50),
    d
      .map(
        (m) =>
          `${m.code}@${m.range.start.line}:${m.range.start.column}-${m.range.end.line}:${m.range.end.column}`,
      )
      .join(' '),
    r.ok ? JSON.stringify(r.value.tree.data).slice(0, 60) : '',
  );
}
for (const t of [
  'a: {\n  b: 1\n}\n',
  "a: '''\nb: 1\n",
  'a: "\\"\nb: 1\n',
  "a: ''\nb: '''x'''\n",
  'a: "x\n  y: "z"\n',
  'a: [\n  b,\n  c,\n]\n',
  'a: {b: [x}\nc: 1\n',
]) {
  const r = parseSource(t);
  const d = r.ok ? r.value.diagnostics : r.error;
  console.log(
    JSON.stringify(t.slice(0, 60)).padEnd(50),
    d
      .map(
        (m) =>
          `${m.code}@${m.range.start.line}:${m.range.start.column}-${m.range.end.line}:${m.range.end.column}`,
      )
      .join(' '),
    r.ok ? JSON.stringify(r.value.tree.data).slice(0, 60) : '',
  );
}
