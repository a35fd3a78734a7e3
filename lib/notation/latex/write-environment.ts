import { columnLetters, environmentRule, TAGGABLE } from "./environments";
import { isBlank, type LatexNode } from "./latex-node";
import type { LatexWriter } from "./latex-writer";
import { Siblings } from "./siblings";

type Environment = Extract<LatexNode, { kind: "environment" }>;

/** An environment as KaTeX knows it; one that it does not know stays, and KaTeX will say so. */
export function writeEnvironment(writer: LatexWriter, node: Environment): string {
  const rule = environmentRule(node.name);
  const nodes = new Siblings(node.children);
  switch (rule?.write) {
    case "inside":
      return writer.math(node.children);
    case "as": {
      const taggable = TAGGABLE[node.name.replace(/\*$/, "")];
      const name = writer.tags && taggable ? taggable : rule.name;
      // `alignat` says first how many pairs of columns there are; `aligned` may say where it stands.
      const first = name === "alignedat" ? `{${writer.raw(nodes.argument() ?? [])}}` : "";
      if (name === "aligned") nodes.optional();
      return wrap(writer, node, name, first, writer.row(nodes, { mode: "math", cells: true }));
    }
    case "array":
    case "words": {
      nodes.optional();
      if (node.name.startsWith("tabularx") || node.name === "tabular*") nodes.argument();
      const columns =
        rule.write === "array" && rule.columns
          ? rule.columns
          : columnLetters(nodes.argument() ?? [], writer.source);
      const inside =
        rule.write === "words" ? wordCells(writer, nodes) : writer.row(nodes, { mode: "math", cells: true });
      return wrap(writer, node, "array", `{${columns}}`, inside);
    }
    default:
      return wrap(writer, node, node.name, "", writer.math(node.children, true));
  }
}

function wrap(writer: LatexWriter, node: Environment, name: string, first: string, inside: string): string {
  const end = node.closed || writer.closing ? `\\end{${name}}` : "";
  return `\\begin{${name}}${first}${inside}${end}`;
}

/** Each cell of a table of words as words; rules between rows stay. */
function wordCells(writer: LatexWriter, nodes: Siblings): string {
  let result = "";
  while (!nodes.done) {
    const cell = nodes.until(isBorder);
    if (!cell.every(isBlank)) result += wordCell(writer, cell);
    const border = nodes.next();
    if (border)
      result +=
        border.kind === "sign"
          ? "&"
          : border.kind === "command" && border.name === "\\"
            ? "\\\\"
            : "\\hline ";
    if (border?.kind === "command" && border.name === "cline") nodes.argument();
  }
  return result;
}

/** A cell of words; one that reaches across columns or rows stands in the first of them. */
function wordCell(writer: LatexWriter, cell: readonly LatexNode[]): string {
  const nodes = new Siblings(cell);
  const first = nodes.ahead();
  const name = first?.kind === "command" ? first.name : "";
  if (name !== "multicolumn" && name !== "multirow") return `\\text{${writer.text(cell).trim()}}`;
  while (nodes.next() !== first);
  const [count, , inside] = [nodes.argument(), nodes.argument(), nodes.argument()];
  const wide = name === "multicolumn" && count ? Number(writer.raw(count)) || 1 : 1;
  return `${wordCell(writer, inside ?? [])}${"&".repeat(Math.min(wide, 20) - 1)}`;
}

function isBorder(node: LatexNode): boolean {
  if (node.kind === "sign") return node.text === "&";
  return node.kind === "command" && /^(\\|[hc]line|(top|mid|bottom)rule)$/.test(node.name);
}
