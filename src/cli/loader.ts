import { dirname, join } from 'node:path';
import { type Analysis, analyse } from '#core/analysis/analyse.ts';
import { type Diagnostic, isAnyError } from '#core/basics/diagnostic.ts';
import { fail, ok, type Result } from '#core/basics/result.ts';
import { compile } from '#core/conversation/compile.ts';
import type { CompileProblem } from '#core/conversation/problem.ts';
import type { Tables } from '#core/conversation/tables.ts';
import { type LintSource, lintScenario } from '#core/lint/lint.ts';
import type { Law } from '#core/rubric/law.ts';
import type { Rubric } from '#core/rubric/rubric.ts';
import type { Seed } from '#core/rubric/seed.ts';
import type { Scenario } from '#core/scenario/scenario.ts';
import { variantOf } from '#core/scenario/variant-of.ts';
import { readLaw } from '#core/source/read-law.ts';
import { readRubric } from '#core/source/read-rubric.ts';
import { readScenario } from '#core/source/read-scenario.ts';
import { readSeed } from '#core/source/read-seed.ts';
import { revisionOfTree } from '#core/source/revision.ts';
import { troubleWith } from './find-files.ts';
import type { Terminal } from './terminal.ts';
import { tooLargeToSolve } from './too-large-to-solve.ts';

/** A scenario that runs, with what it is judged by. */
export interface Loaded {
  file: string;
  scenario: Scenario;
  revision: string;
  rubric: Rubric;
  tables: Tables;
}

/** What the linter needs to know beside the scenario itself. */
export type Companions = Pick<LintSource, 'rubric' | 'law' | 'seed'>;

type Read<Value> = Promise<Result<Value, Diagnostic[]>>;

/** Reads the files of scenario folders; rubric and law cards of a folder are read once. */
export class Loader {
  readonly #terminal: Terminal;
  readonly #rubrics = new Map<string, Read<Rubric>>();
  readonly #laws = new Map<string, Read<Law>>();
  readonly #seeds = new Map<string, Read<Seed>>();

  constructor(terminal: Terminal) {
    this.#terminal = terminal;
  }

  /** The bytes of a file, or why not. */
  async bytes(file: string): Read<Uint8Array> {
    const read = await this.#terminal.readFile(file);
    return read.ok ? read : fail([troubleWith(file, read.error)]);
  }

  /** The rubric that counts for a file: the one beside it, else the one that comes with Doorstep. */
  rubricFor(file: string): Read<Rubric> {
    return this.#companion(file, 'rubric.yaml', this.#rubrics, (bytes) => {
      const { rubric, diagnostics } = readRubric(bytes);
      return rubric === undefined ? fail(diagnostics) : ok(rubric);
    });
  }

  /** What a scenario file is checked against, each part found like the rubric. */
  async companionsOf(file: string): Read<Companions> {
    const rubric = await this.rubricFor(file);
    const law = await this.#lawFor(file);
    const seed = await this.seedFor(file);
    if (rubric.ok && law.ok && seed.ok) {
      return ok({ rubric: rubric.value, law: law.value, seed: seed.value });
    }
    return fail([rubric, law, seed].flatMap((it) => (it.ok ? [] : it.error)));
  }

  #lawFor(file: string): Read<Law> {
    return this.#companion(file, 'law.yaml', this.#laws, (bytes) => {
      const { law, diagnostics } = readLaw(bytes);
      return law === undefined ? fail(diagnostics) : ok(law);
    });
  }

  /** The sayings that count for a file, found like the rubric. */
  seedFor(file: string): Read<Seed> {
    return this.#companion(file, 'seed.yaml', this.#seeds, (bytes) => {
      const { seed, diagnostics } = readSeed(bytes);
      return seed === undefined ? fail(diagnostics) : ok(seed);
    });
  }

  /** A scenario that can be run, or everything that keeps it from running. */
  async scenario(file: string): Read<Loaded> {
    const bytes = await this.bytes(file);
    if (!bytes.ok) return bytes;
    const { scenario, tree, diagnostics } = readScenario(bytes.value);
    if (scenario === undefined || tree === undefined) return fail(inFile(file, diagnostics));
    const rubric = await this.rubricFor(file);
    if (!rubric.ok) return rubric;
    const tables = compile(scenario, rubric.value);
    const revision = revisionOfTree(tree);
    if (!tables.ok) {
      const companions = await this.companionsOf(file);
      if (!companions.ok) return companions;
      const source = { tree, scenario, ...companions.value, revision };
      return fail(inFile(file, lintScenario(source)));
    }
    return ok({
      file,
      scenario,
      revision,
      rubric: rubric.value,
      tables: tables.value,
    });
  }

  /** Reads what stands beside a file, once for its folder. */
  #companion<Value>(
    file: string,
    name: string,
    known: Map<string, Read<Value>>,
    readFrom: (bytes: Uint8Array) => Result<Value, Diagnostic[]>,
  ): Read<Value> {
    return remembered(known, dirname(file), async () => {
      const { path, bytes } = await this.#beside(file, name);
      if (!bytes.ok) return bytes;
      const value = readFrom(bytes.value);
      return value.ok ? value : fail(inFile(path, value.error));
    });
  }

  async #beside(file: string, name: string) {
    const path = join(dirname(file), name);
    const own = await this.bytes(path);
    if (own.ok || own.error[0]?.code !== 'missing-file') return { path, bytes: own };
    const shipped = join(this.#terminal.shippedFolder, name);
    return { path: shipped, bytes: await this.bytes(shipped) };
  }
}

/** What a scenario's scores are measured against, or the diagnostic that says it is too large. */
export function analysed({ file, tables, revision }: Loaded): Result<Analysis, Diagnostic[]> {
  const analysis = analyse(tables, revision);
  return analysis.ok ? analysis : fail(inFile(file, [tooLargeToSolve(analysis.error)]));
}

/** The same scenario with things brought from earlier scenarios of a campaign. */
export function withBrought(
  loaded: Loaded,
  carried: readonly string[],
): Result<Loaded, CompileProblem[]> {
  const unknown = carried.filter((it) => !Object.hasOwn(loaded.scenario.carried, it));
  if (unknown.length > 0) {
    const known = Object.keys(loaded.scenario.carried);
    return fail(
      unknown.map((name) => ({ code: 'unknown-carried', path: ['carried'], name, known })),
    );
  }
  const scenario = variantOf(loaded.scenario, { carried: [...carried].sort() });
  const tables = compile(scenario, loaded.rubric);
  return tables.ok ? ok({ ...loaded, scenario, tables: tables.value }) : tables;
}

/** Diagnostics with their file's name; errors only where there is any. */
export function inFile(file: string, diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const kept = isAnyError(diagnostics)
    ? diagnostics.filter((it) => it.severity === 'error')
    : diagnostics;
  return kept.map((it) => ({ ...it, file }));
}

function remembered<Value>(
  known: Map<string, Read<Value>>,
  key: string,
  read: () => Read<Value>,
): Read<Value> {
  let value = known.get(key);
  if (value === undefined) {
    value = read();
    known.set(key, value);
  }
  return value;
}
