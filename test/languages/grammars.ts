import { createRequire } from 'node:module';
import path from 'node:path';
import treeSitter, { type Node } from '@vscode/tree-sitter-wasm';

/** Languages whose grammars VS Code uses. https://github.com/microsoft/vscode-tree-sitter-wasm */
export type Grammar = 'bash' | 'c-sharp' | 'powershell';

const folder = path.dirname(createRequire(import.meta.url).resolve('@vscode/tree-sitter-wasm'));
const parsers = new Map<Grammar, Promise<InstanceType<typeof treeSitter.Parser>>>();

/** The syntax tree of a text. */
export async function parse(grammar: Grammar, text: string): Promise<Node> {
  const known = parsers.get(grammar) ?? loadParser(grammar);
  parsers.set(grammar, known);
  const tree = (await known).parse(text);
  if (tree === null) throw new Error('The parser was stopped.');
  return tree.rootNode;
}

async function loadParser(grammar: Grammar): Promise<InstanceType<typeof treeSitter.Parser>> {
  await treeSitter.Parser.init();
  const parser = new treeSitter.Parser();
  parser.setLanguage(await treeSitter.Language.load(path.join(folder, `tree-sitter-${grammar}.wasm`)));
  return parser;
}

/** Where the text is not what the grammar says, as `line: text`. */
export function errorsIn(node: Node): readonly string[] {
  const own = node.isError || node.isMissing ? [`${node.startPosition.row + 1}: ${node.text.slice(0, 80)}`] : [];
  return [...own, ...childrenOf(node).flatMap(errorsIn)];
}

/** A PowerShell string that is written as a sum: text, and characters by their number. */
const sum = /^\((?:'(?:[^']|'')*'|\[char\]0x[0-9A-F]{4})(?: \+ (?:'(?:[^']|'')*'|\[char\]0x[0-9A-F]{4}))+\)$/;
/** A word of a shell that has single quotes in it. */
const parted = /^'[^']*'(?:\\''[^']*')+$/;
const literals: ReadonlySet<string> = new Set(['string_literal', 'raw_string', 'string', 'expandable_string_literal']);

/** The kinds of its nodes, without what stands in strings and comments: values must not change it. */
export function shapeOf(node: Node): string {
  if (literals.has(node.type)) return 'literal';
  if (node.type === 'parenthesized_expression' && sum.test(node.text)) return 'literal';
  if (node.type === 'concatenation' && parted.test(node.text)) return 'literal';
  if (node.type === 'comment') return 'comment';
  const children = childrenOf(node).map(shapeOf);
  return children.length === 0 ? node.type : `(${node.type} ${children.join(' ')})`;
}

function childrenOf(node: Node): readonly Node[] {
  return node.children.filter((child) => child !== null);
}
