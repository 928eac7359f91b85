import { posix } from 'node:path';
import type { SourceFile } from './source-file.ts';
import { isNode, lineAt, literalOf, nodesOf, type SyntaxNode } from './syntax.ts';

export interface Import {
  /** As written: `#core/basics/result.ts`, `./x.ts`, `zod`. */
  readonly specifier: string;
  /** The file of the checkout it names; undefined for a package. */
  readonly target: string | undefined;
  readonly isTypeOnly: boolean;
  readonly line: number;
}

/** What a file needs: imports, re-exports, lazy imports, imported types, and workers named by URL. */
export function importsOf(file: SourceFile): Import[] {
  return nodesOf(file).flatMap((node) => {
    const specifier = specifierOf(node);
    if (specifier === undefined) return [];
    const isTypeOnly =
      node.importKind === 'type' || node.exportKind === 'type' || node.type === 'TSImportType';
    const line = lineAt(file.text, node.start);
    return [{ specifier, target: targetOf(file.path, specifier), isTypeOnly, line }];
  });
}

function specifierOf(node: SyntaxNode): string | undefined {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
    case 'ImportExpression':
    case 'TSImportType':
      return literalOf(node.source);
    case 'NewExpression':
      return urlBesideTheFile(node);
    default:
      return undefined;
  }
}

/** `new URL('./x.ts', import.meta.url)`: how Vite is told of a worker. */
function urlBesideTheFile({ callee, arguments: given }: SyntaxNode): string | undefined {
  if (!isNode(callee) || callee.name !== 'URL' || !Array.isArray(given)) return undefined;
  const [address, base] = given;
  const isBeside = isNode(base) && isNode(base.object) && base.object.type === 'MetaProperty';
  const named = isBeside ? literalOf(address) : undefined;
  return named && /\.tsx?$/.test(named) ? named : undefined;
}

function targetOf(from: string, specifier: string): string | undefined {
  const file = specifier.replace(/\?.*$/, '');
  if (file.startsWith('#')) return `src/${file.slice(1)}`;
  return file.startsWith('.') ? posix.join(posix.dirname(from), file) : undefined;
}
