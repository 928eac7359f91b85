import { dirname, join } from 'node:path';
import { type Analysis, analyse } from '#core/analysis/analyse.ts';
import { type Diagnostic, isAnyError } from '#core/basics/diagnostic.ts';
import { fail, ok, type Result } from '#core/basics/result.ts';
import { compile } from '#core/conversation/compile.ts';
import type { Tables } from '#core/conversation/tables.ts';
import { lintScenario } from '#core/lint/lint.ts';
import type { Law } from '#core/rubric/law.ts';
import type { Rubric } from '#core/rubric/rubric.ts';
import type { Scenario } from '#core/scenario/scenario.ts';
import { readLaw } from '#core/source/read-law.ts';
import { readRubric } from '#core/source/read-rubric.ts';
import { readScenario } from '#core/source/read-scenario.ts';
import { revisionOf } from '#core/source/revision.ts';
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

type Read<Value> = Promise<Result<Value, Diagnostic[]>>;

/** Reads the files of scenario folders; rubric and law cards of a folder are read once. */
export class Loader {
  readonly #terminal: Terminal;
  readonly #rubrics = new Map<string, Read<Rubric>>();
  readonly #laws = new Map<string, Read<Law>>();

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
    return remembered(this.#rubrics, dirname(file), async () => {
      const { path, bytes } = await this.#beside(file, 'rubric.yaml');
      if (!bytes.ok) return bytes;
      const { rubric, diagnostics } = readRubric(bytes.value);
      return rubric === undefined ? fail(inFile(path, diagnostics)) : ok(rubric);
    });
  }

  /** The law cards that count for a file, found like the rubric. */
  lawFor(file: string): Read<Law> {
    return remembered(this.#laws, dirname(file), async () => {
      const { path, bytes } = await this.#beside(file, 'law.yaml');
      if (!bytes.ok) return bytes;
      const { law, diagnostics } = readLaw(bytes.value);
      return law === undefined ? fail(inFile(path, diagnostics)) : ok(law);
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
    const revision = revisionOf(tree.text);
    if (!tables.ok) {
      const law = await this.lawFor(file);
      if (!law.ok) return law;
      const source = { tree, scenario, rubric: rubric.value, law: law.value, revision };
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
