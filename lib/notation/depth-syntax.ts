import type { BlockContext, Line, MarkdownConfig } from "@lezer/markdown";

/** Quotations and lists in each other, at most. */
const DEPTH_MAX = 60;

/**
 * What stands deeper than anybody nests is a line of text, whatever marks it begins with: ten thousand `>` or `1.` in a row are
 * no ten thousand lists, each of which would look through the line from its start.
 */
export const depthSyntax: MarkdownConfig = {
  parseBlock: [{ name: "Deep", parse: parseDeep, before: "Blockquote" }],
};

function parseDeep(cx: BlockContext, line: Line): boolean {
  if (cx.depth <= DEPTH_MAX || line.pos === line.text.length) return false;
  const content = line.text.slice(line.pos).trimEnd();
  const from = cx.lineStart + line.pos;
  const paragraph = cx.elt("Paragraph", from, from + content.length, cx.parser.parseInline(content, from));
  cx.nextLine();
  cx.addElement(paragraph);
  return true;
}
