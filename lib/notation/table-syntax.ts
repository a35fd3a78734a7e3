import type {
  BlockContext,
  Element,
  LeafBlock,
  LeafBlockParser,
  Line,
  MarkdownConfig,
} from "@lezer/markdown";
import { splitCells } from "./split-cells";

const RULE = /^[>\s]*\|?(\s*:?-+:?\s*\|)+(\s*:?-+:?)?\s*$/;

/** Tables of GitHub's Markdown, except that a `|` inside a formula or inside code does not part cells. */
export const tableSyntax: MarkdownConfig = {
  defineNodes: [
    { name: "Table", block: true },
    { name: "TableHeader" },
    { name: "TableRow" },
    { name: "TableCell" },
    { name: "TableDelimiter" },
  ],
  parseBlock: [
    {
      name: "Table",
      leaf: (_cx, leaf) => (leaf.content.includes("|") ? new TableParser() : null),
      endLeaf: startsTable,
      before: "MathParagraph",
    },
  ],
};

class TableParser implements LeafBlockParser {
  /** Null before the second line, which decides; then the rows, or nothing where it is no table. */
  #rows: Element[] | null = null;
  #columns = 0;
  #decided = false;

  /** The lines so far are a table's. */
  get isTable(): boolean {
    return this.#rows !== null;
  }

  nextLine(cx: BlockContext, line: Line, leaf: LeafBlock): boolean {
    const text = line.text.slice(line.pos);
    if (this.#rows) {
      this.#rows.push(this.#row(cx, "TableRow", text, cx.lineStart + line.pos));
    } else if (!this.#decided) {
      this.#decided = true;
      this.#columns = columnsOf(text);
      if (this.#columns > 0 && splitCells(leaf.content, this.#columns).cells.length === this.#columns) {
        const from = cx.lineStart + line.pos;
        this.#rows = [
          this.#row(cx, "TableHeader", leaf.content, leaf.start),
          cx.elt("TableDelimiter", from, from + text.length),
        ];
      }
    }
    return false;
  }

  finish(cx: BlockContext, leaf: LeafBlock): boolean {
    if (!this.#rows) return false;
    cx.addLeafElement(leaf, cx.elt("Table", leaf.start, leaf.start + leaf.content.length, this.#rows));
    return true;
  }

  #row(cx: BlockContext, name: string, text: string, from: number): Element {
    const { cells, bars } = splitCells(text, this.#columns);
    const parts = [
      ...bars.map((at) => cx.elt("TableDelimiter", from + at, from + at + 1)),
      ...cells
        .filter((cell) => cell.to > cell.from)
        .map((cell) =>
          cx.elt(
            "TableCell",
            from + cell.from,
            from + cell.to,
            cx.parser.parseInline(text.slice(cell.from, cell.to), from + cell.from),
          ),
        ),
    ].sort((one, other) => one.from - other.from);
    return cx.elt(name, from, from + text.length, parts);
  }
}

/** How many columns the rule under a table's head has; 0 where the line is no such rule. */
function columnsOf(line: string): number {
  return /^[-:|]/.test(line) && RULE.test(line) ? splitCells(line, 0).cells.length : 0;
}

/** A head and a rule below it end the paragraph before them. */
function startsTable(cx: BlockContext, line: Line, leaf: LeafBlock): boolean {
  if (!line.text.includes("|", line.basePos) || columnsOf(leaf.content) > 0) return false;
  if (
    (leaf as LeafBlock & { parsers: LeafBlockParser[] }).parsers.some(
      (parser) => parser instanceof TableParser && parser.isTable,
    )
  )
    return false;
  const columns = columnsOf(cx.peekLine().trimStart());
  return columns > 0 && splitCells(line.text.slice(line.pos), columns).cells.length === columns;
}
