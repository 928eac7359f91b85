import { fork } from 'node:child_process';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { groups } from './groups.ts';
import { isHeld, type Row } from './row.ts';

const usage = `npm run bench -- [engine | academy] [--json] [--quick] [--only N] [--million]
  engine     targets 1 to 12: the conversation, its solver and its page
  academy    targets 13 to 16: attempts, dashboards, processes and memory of the server
  --json     one JSON object instead of the table
  --quick    shorter runs: looks, does not prove
  --only     the group that holds this target (1 to 16)
  --million  dashboards at a million attempts as well (some minutes, 4 GB of disk)`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
    only: { type: 'string' },
    group: { type: 'string' },
    million: { type: 'boolean', default: false },
  },
});

/** Each group runs in a process of its own, so that none meets code warmed up by another. */
async function measureApart(group: string): Promise<Row[]> {
  const flags = (['quick', 'million'] as const).filter((it) => values[it]).map((it) => `--${it}`);
  const args = ['--group', group, ...flags];
  const child = fork(new URL(import.meta.url), args, {
    execArgv: ['--expose-gc', '--max-old-space-size=4096'],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  const rows: Row[] = [];
  child.on('message', (message) => rows.push(...(message as Row[])));
  const code = await new Promise((resolve) => child.on('exit', resolve));
  if (code !== 0) throw new Error(`the group ${group} ended with code ${code}`);
  return rows;
}

function machineLine(): string {
  const [first] = cpus();
  return `${cpus().length} x ${first?.model.trim() ?? 'unknown'}, Node ${process.versions.node}, ${process.platform}. Compare ratios only.`;
}

function lineOf(row: Row): string {
  const judged = row.ratio === undefined ? 'no figure' : `${row.ratio.toPrecision(3)} ${row.unit}`;
  const wanted =
    'atLeast' in row.wanted
      ? `>= ${row.wanted.atLeast}`
      : `<= ${Number(row.wanted.atMost.toPrecision(3))}`;
  const verdict = isHeld(row) ? 'held' : 'NOT HELD';
  const sides = `ours ${row.ours}, theirs ${row.theirs}`;
  const note = row.note === undefined ? '' : `\n      ${row.note}`;
  return `${String(row.target).padStart(2)}  ${verdict.padEnd(8)}  ${judged} (${wanted})  ${row.what}\n      ${sides}${note}`;
}

function partOf(group: string): 'engine' | 'academy' {
  return group.startsWith('academy-') ? 'academy' : 'engine';
}

async function run(): Promise<void> {
  const chosen = Object.entries(groups).filter(
    ([name, { targets }]) =>
      (values.only === undefined || targets.includes(Number(values.only))) &&
      positionals.every((part) => part === partOf(name)),
  );
  if (chosen.length === 0) {
    console.error(usage);
    process.exitCode = 2;
    return;
  }
  if (!values.json) console.log(`${machineLine()}\n`);
  const rows: Row[] = [];
  for (const [group] of chosen) {
    const measured = await measureApart(group);
    rows.push(...measured);
    if (!values.json) for (const row of measured) console.log(lineOf(row));
  }
  const judged = rows.map((row) => ({ ...row, held: isHeld(row) }));
  if (values.json) console.log(JSON.stringify({ machine: machineLine(), rows: judged }, null, 2));
  else console.log(`\n${judged.filter((it) => it.held).length} of ${judged.length} rows held.`);
}

if (values.group === undefined) await run();
else process.send?.(await groups[values.group]!.measure(values.quick, values.million));
