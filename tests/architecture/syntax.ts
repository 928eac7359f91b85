import { parseSync } from 'vite';
import type { SourceFile } from './source-file.ts';

/** Any node of the syntax tree; the checkers look at the few fields they know. */
export interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly [field: string]: unknown;
}

/** Every node of a TypeScript file, parents first. A file that does not parse is an error. */
export function nodesOf({ path, text }: SourceFile): SyntaxNode[] {
  const lang = path.endsWith('.tsx') ? 'tsx' : path.endsWith('.mjs') ? 'js' : 'ts';
  const { program, errors } = parseSync(path, text, { lang, sourceType: 'module' });
  if (errors.length > 0) throw new Error(`${path} does not parse: ${errors[0]?.message}`);
  const found: SyntaxNode[] = [];
  collect(program, found);
  return found;
}

function collect(value: unknown, into: SyntaxNode[]): void {
  if (Array.isArray(value)) {
    for (const item of value) collect(item, into);
  } else if (isNode(value)) {
    into.push(value);
    for (const field of Object.values(value)) collect(field, into);
  }
}

export function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value;
}

/** The text of a string literal, or undefined for anything else. */
export function literalOf(node: unknown): string | undefined {
  const text = isNode(node) && node.type === 'Literal' ? node.value : undefined;
  return typeof text === 'string' ? text : undefined;
}

export function isNamed(node: unknown, name: string): boolean {
  return isNode(node) && node.type === 'Identifier' && node.name === name;
}

export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
