import type { SourceFile } from './source-file.ts';
import { isNamed, isNode, lineAt, nodesOf, type SyntaxNode } from './syntax.ts';

const markupSinks = ['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'srcdoc', 'srcDoc'];
/** What core may not know though its library has it; the compiler refuses DOM and Node names. */
const impure = ['Date', 'globalThis'];

/** Text that turns into code or markup anywhere in src, and clocks or chance in core. */
export function checkCode(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) => {
    const isCore = file.path.startsWith('src/core/');
    return nodesOf(file).flatMap((node) => {
      const fault = textAsCode(node) ?? (isCore ? impurity(node) : undefined);
      return fault ? [`${file.path}:${lineAt(file.text, node.start)} ${fault}`] : [];
    });
  });
}

function textAsCode(node: SyntaxNode): string | undefined {
  const isCall = node.type === 'CallExpression' || node.type === 'NewExpression';
  if (isCall && (isNamed(node.callee, 'eval') || isNamed(node.callee, 'Function'))) {
    return 'turns text into code. Write the function, or make it data.';
  }
  const name = attributeOf(node) ?? propertyOf(node);
  if (name === 'dangerouslySetInnerHTML' || (name && markupSinks.includes(name))) {
    return `uses ${name}. Scenario text is shown as text nodes: render elements instead.`;
  }
  return undefined;
}

function attributeOf(node: SyntaxNode): string | undefined {
  if (node.type !== 'JSXAttribute' || !isNode(node.name)) return undefined;
  return String(node.name.name);
}

/** The name in `object.name`, and in `{ name: ... }`. */
function propertyOf(node: SyntaxNode): string | undefined {
  const key =
    node.type === 'MemberExpression' ? node.property : node.type === 'Property' && node.key;
  return isNode(key) && key.type === 'Identifier' ? String(key.name) : undefined;
}

function impurity(node: SyntaxNode): string | undefined {
  if (
    node.type === 'MemberExpression' &&
    isNamed(node.object, 'Math') &&
    isNamed(node.property, 'random')
  ) {
    return 'uses Math.random. Core takes a Random from #core/basics.';
  }
  const used = node.type === 'MemberExpression' ? node.object : node.callee;
  const name = impure.find((global) => isNamed(used, global));
  return name && `uses ${name}. Core knows no clock, chance or place: take it as an argument.`;
}
