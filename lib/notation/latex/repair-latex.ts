import { isBlank, type LatexNode } from "./latex-node";
import { readLatex } from "./read-latex";
import { KatexWriter } from "./write-latex";

export type RepairedLatex = {
  /** As KaTeX reads it. */
  latex: string;
  /** It carries a `\tag` or is a diagram, which only a display can. */
  needsDisplay: boolean;
};

/**
 * A formula as KaTeX reads it, its meaning kept: `%` and `#` are signs, entities are characters, an underscore in words is
 * an underscore, aligned environments stand anywhere, school notation is put in terms that KaTeX has.
 */
export function repairLatex(source: string): RepairedLatex {
  const nodes = readLatex(source);
  const tagged = canTag(nodes);
  const needsDisplay = tagged || nodes.some((node) => node.kind === "environment" && node.name === "CD");
  return { latex: written(new KatexWriter(source, { closing: false, tags: tagged }), nodes), needsDisplay };
}

/** The beginning of a formula that is still arriving, closed up, and what of it cannot be shown yet. */
export function closeLatex(source: string): { latex: string; rest: string } {
  // The last command may not be whole; after a pair of backslashes, which end a row, none has begun.
  const last = /(?<!\\)(?:\\\\)*(\\(?:(?:begin|end)\s*\{?[a-zA-Z]*\*?|[a-zA-Z]*))$/.exec(source)?.[1] ?? "";
  const shown = source.slice(0, source.length - last.length);
  const writer = new KatexWriter(shown, { closing: true, tags: false });
  return { latex: written(writer, readLatex(shown)), rest: last };
}

/** Rows with `&` that stand in no environment are aligned; a blank line between formulas parts them. */
function written(writer: KatexWriter, nodes: readonly LatexNode[]): string {
  const aligned = nodes.some(isRowEnd) && nodes.some((node) => node.kind === "sign" && node.text === "&");
  if (aligned && !writer.tags) return `\\begin{aligned}${writer.math(nodes, true)}\\end{aligned}`;
  return partsOf(nodes)
    .map((part) => writer.math(part))
    .join("\\\\ ");
}

function isRowEnd(node: LatexNode): boolean {
  return node.kind === "command" && node.name === "\\";
}

/** The nodes between blank lines; where a row ends beside a blank line, or nothing stands, it parts nothing. */
function partsOf(nodes: readonly LatexNode[]): LatexNode[][] {
  const parts: LatexNode[][] = [[]];
  let lineEnds = 0;
  for (const node of nodes) {
    const before = (parts.at(-1) ?? []).findLast((one) => !isBlank(one));
    if (!isBlank(node) && lineEnds > 1 && before && !isRowEnd(before) && !isRowEnd(node)) parts.push([]);
    lineEnds = isBlank(node) ? lineEnds + Number(node.kind === "character" && node.text === "\n") : 0;
    parts.at(-1)?.push(node);
  }
  return parts;
}

/** One tag at the top, or tags in the rows of the one environment that is all there is. */
function canTag(nodes: readonly LatexNode[]): boolean {
  const shown = nodes.filter((node) => !isBlank(node));
  const [only] = shown;
  if (shown.length === 1 && only?.kind === "environment") {
    if (/^(align|flalign|gather|split)\*?$/.test(only.name)) return tags(only.children, false) > 0;
    if (/^(equation|displaymath|math)\*?$/.test(only.name)) return canTag(only.children);
  }
  return tags(nodes, false) === 1 && tags(nodes, true) === 1;
}

function tags(nodes: readonly LatexNode[], deep: boolean): number {
  let count = 0;
  for (const node of nodes) {
    if (node.kind === "command" && /^tag\*?$/.test(node.name)) count++;
    if (deep && (node.kind === "group" || node.kind === "environment")) count += tags(node.children, true);
  }
  return count;
}
