import type { SyntaxNode } from "@lezer/common";
import { element, type RenderedNode } from "./rendered-node";
import type { TextRenderer } from "./text-renderer";

/** A table; a cell without anything in it is a cell all the same. */
export function renderTable(renderer: TextRenderer, table: SyntaxNode): RenderedNode {
  const rule = table.getChild("TableDelimiter");
  const sides = rule ? alignments(renderer.source.slice(rule.from, rule.to)) : [];
  const rows: RenderedNode[] = [];
  for (let row = table.firstChild; row; row = row.nextSibling) {
    if (row.name === "TableHeader") rows.push(element("thead", [renderRow(renderer, row, "th", sides)]));
    if (row.name === "TableRow") rows.push(renderRow(renderer, row, "td", sides));
  }
  const [head, ...body] = rows;
  const parts = head ? [head, ...(body.length > 0 ? [element("tbody", body)] : [])] : [];
  return element("div", [element("table", parts)], ' class="math-table" tabindex="0"');
}

function renderRow(renderer: TextRenderer, row: SyntaxNode, tag: string, sides: string[]): RenderedNode {
  const cells: RenderedNode[] = [];
  const add = (children: RenderedNode[]) => {
    const side = sides[cells.length];
    cells.push(element(tag, children, side ? ` class="to-${side}"` : ""));
  };
  // A row that begins with a bar has no cell before it.
  let pending = row.firstChild?.name !== "TableDelimiter";
  let filled = false;
  for (let part = row.firstChild; part; part = part.nextSibling) {
    if (part.name === "TableCell") {
      add(renderer.children(part));
      filled = true;
    } else if (part.name === "TableDelimiter") {
      if (pending && !filled) add([]);
      pending = true;
      filled = false;
    }
  }
  while (cells.length < sides.length) add([]);
  return element("tr", cells);
}

function alignments(rule: string): string[] {
  return rule
    .replace(/^[\s|]+|[\s|]+$/g, "")
    .split("|")
    .map((column) => {
      const [left, right] = [column.trim().startsWith(":"), column.trim().endsWith(":")];
      return left && right ? "middle" : right ? "end" : "";
    });
}
