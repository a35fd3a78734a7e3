import {
  type BlockContext,
  type Element,
  type InlineContext,
  LeafBlock,
  type Line,
  type MarkdownConfig,
} from "@lezer/markdown";
import { DisplayScanner } from "./display-scanner";
import { type Missing, readMath } from "./read-math";

const STARTS = new Set(["$", "\\", "[", "(", "\b"].map((sign) => sign.charCodeAt(0)));

/** `$…$`, `$$…$$`, `\(…\)`, `\[…\]`, bare environments and a bare `\boxed{…}` as nodes of the Markdown tree. */
export const mathSyntax: MarkdownConfig = {
  defineNodes: [{ name: "InlineMath" }, { name: "DisplayMath" }, { name: "OpenMath" }],
  parseInline: [{ name: "Math", parse: parseInlineMath, before: "Escape" }],
  parseBlock: [
    { name: "MathParagraph", parse: parseMathParagraph, endLeaf: opensDisplay, before: "SetextHeading" },
  ],
};

/** Of the inline text that is being read. */
const missing = new WeakMap<InlineContext, Missing>();

function parseInlineMath(cx: InlineContext, next: number, pos: number): number {
  if (!STARTS.has(next)) return -1;
  const known: Missing = missing.get(cx) ?? new Set();
  missing.set(cx, known);
  const found = readMath(cx.text, pos - cx.offset, known);
  if (!found) return -1;
  return cx.addElement(cx.elt(found.node, pos, pos + found.length));
}

/** What the parser knows of a line and of a leaf beside what its types tell. */
type InsideLine = Line & { depth: number };
type InsideLeaf = LeafBlock & { marks: Element[] };

/**
 * A paragraph in which a display stays open at the end of its first line: its lines are kept from being read as lists,
 * headings or rules until the display closes. Where it ends, whether closed or not, so does the paragraph.
 */
function parseMathParagraph(cx: BlockContext, line: Line): boolean {
  const scanner = new DisplayScanner();
  const first = line.text.slice(line.pos);
  scanner.take(first);
  if (!scanner.open) return false;
  const leaf: InsideLeaf = Object.assign(new LeafBlock(), {
    start: cx.lineStart + line.pos,
    content: first,
    marks: [] as Element[],
    parsers: [],
  });
  const depth = cx.depth;
  let more = cx.nextLine();
  while (more && scanner.open && (line as InsideLine).depth >= depth && !ends(cx, line, scanner)) {
    leaf.content += `\n${scrubbed(line)}`;
    leaf.marks.push(...line.markers);
    scanner.take(line.text.slice(line.basePos));
    more = cx.nextLine();
  }
  const content = leaf.content.trimEnd();
  const children = cx.parser.parseInline(content, leaf.start);
  cx.addLeafElement(leaf, cx.elt("Paragraph", leaf.start, leaf.start + content.length, children));
  return true;
}

/** A blank line ends an open display, unless the display closes right after it or goes on inside an environment. */
function ends(cx: BlockContext, line: Line, scanner: DisplayScanner): boolean {
  const text = line.text.slice(line.pos);
  if (text === "" && scanner.insideDrawing) return false;
  if (text !== "") return /^(#{1,6}\s|`{3,}|~{3,})/.test(text) && !scanner.mayCloseIn(text);
  const next = cx.peekLine().replace(/^[>\s]+/, "");
  return !scanner.isCloser(next) && !(scanner.insideEnvironment && /[&\\]/.test(next)) && !goesOn(next);
}

/** A line after a blank one that is more of the same formula: an equation without a word in it. */
function goesOn(line: string): boolean {
  const bare = line.replace(/\\(?:text[a-z]*|mbox)\s*\{[^}]*\}|\\[A-Za-z]+/g, "");
  return (
    /[=<>≤≥≈]/.test(bare) && !/[A-Za-z]{2,}|\p{Script=Han}|[$`|]|\\[[(]|^\s*(?:[#*+-]|\d+[.)])\s/u.test(bare)
  );
}

/** A line without the marks of the quotations and lists that it stands in; as long as it was. */
function scrubbed(line: Line): string {
  return " ".repeat(line.basePos) + line.text.slice(line.basePos);
}

/** A line that opens a display begins a paragraph of its own. */
function opensDisplay(_cx: BlockContext, line: Line, leaf: LeafBlock): boolean {
  const text = line.text.slice(line.pos);
  if (!/\$\$|\\\[|\[asy\]|\\begin\{|\u0008egin\{|^\[\s*$/.test(text)) return false;
  if (/^(\$\$|\\\[|\[asy\])/.test(text)) return true;
  const scanner = new DisplayScanner();
  scanner.take(text);
  return scanner.open && !leaf.content.startsWith("|");
}
