import type { SyntaxNode } from "@lezer/common";
import type { MarkdownParser } from "@lezer/markdown";

/** The outermost blocks of a text, in their order. */
export function blocksOf(parser: MarkdownParser, text: string): SyntaxNode[] {
  const blocks: SyntaxNode[] = [];
  for (let node = parser.parse(text).topNode.firstChild; node; node = node.nextSibling) blocks.push(node);
  return blocks;
}
