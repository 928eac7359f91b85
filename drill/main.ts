import { cpus, loadavg } from 'node:os';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import type { Finding, Goal, Size } from './goal.ts';
import { goals } from './goals.ts';

const usage = `npm run drill -- [--short] [G1 G4 ...]
  --short  a look at each goal, in seconds; without it the long form, about forty minutes in all
  G1 ...   only these of ${Object.keys(goals).join(' ')}`;

/** Everything that a goal came to, as people read it. */
function blockOf(
  name: string,
  { asked }: Goal,
  found: Finding,
  since: number,
  machine: string,
): string {
  const verdict = { true: 'met', false: 'NOT MET', undefined: 'not tried' }[String(found.isMet)];
  const took = `${((performance.now() - since) / 1000).toFixed(0)} s`;
  const control = found.controlFails ? 'fails, as it must' : 'DOES NOT FAIL';
  return [
    `${name.padEnd(4)} ${verdict?.padEnd(10)} ${took}`,
    `     asked     ${asked}`,
    `     measured  ${found.figure}`,
    ...(found.control === '' ? [] : [`     control   ${control}: ${found.control}`]),
    `     machine   ${machine}`,
  ].join('\n');
}

async function measured(goal: Goal, size: Size): Promise<Finding> {
  try {
    return await goal.measure(size);
  } catch (error) {
    const figure = `it broke off: ${error instanceof Error ? error.stack : String(error)}`;
    return { figure, isMet: false, control: '', controlFails: false };
  }
}

/** How busy the machine was meanwhile: whoever reads milliseconds has to know. */
function watchMachine(): () => string {
  const late = monitorEventLoopDelay({ resolution: 10 });
  late.enable();
  return () => {
    late.disable();
    const p99 = Math.round(late.percentile(99) / 1e6);
    const load = (loadavg()[0] ?? 0).toFixed(1);
    return `load ${load} on ${cpus().length} cores; the drill's own 10 ms timers took ${p99} ms (p99)`;
  };
}

/** A goal that was tried is good only if its control shows that it could have failed. */
function isGood({ isMet, controlFails }: Finding): boolean {
  return isMet === undefined || (isMet && controlFails);
}

async function run(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: { short: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const chosen = positionals.length === 0 ? Object.keys(goals) : positionals;
  if (chosen.some((it) => !(it in goals))) {
    console.error(usage);
    return 2;
  }
  const size = values.short ? 'short' : 'long';
  const [processor] = cpus();
  console.log(
    `${size} form, ${cpus().length} x ${processor?.model.trim()}, Node ${process.version}`,
  );
  const begun = performance.now();
  const rows: [string, Finding][] = [];
  for (const name of chosen) {
    const goal = goals[name]!;
    const since = performance.now();
    const machine = watchMachine();
    const found = await measured(goal, size);
    rows.push([name, found]);
    console.log(`\n${blockOf(name, goal, found, since, machine())}`);
  }
  const good = rows.filter(([, found]) => isGood(found) && found.isMet !== undefined).length;
  const bad = rows.filter(([, found]) => !isGood(found)).map(([name]) => name);
  const minutes = ((performance.now() - begun) / 60_000).toFixed(1);
  console.log(
    `\n${good} of ${rows.length} goals met with a control that fails, in ${minutes} min` +
      (bad.length === 0 ? '.' : `; not met, or nothing shown: ${bad.join(', ')}.`),
  );
  return bad.length === 0 ? 0 : 1;
}

process.exit(await run());
