import { isBlank, type LatexNode } from "./latex-node";
import { readLatex } from "./read-latex";
import { KatexWriter } from "./write-latex";

export type RepairedLatex = {
  /** As KaTeX reads it. */
  latex: string;
  /** It carries a `\tag`, which only a display can. */
  tagged: boolean;
};

/**
 * A formula as KaTeX reads it, its meaning kept: `%` and `#` are signs, entities are characters, an underscore in words is
 * an underscore, aligned environments stand anywhere, school notation is put in terms that KaTeX has.
 */
export function repairLatex(source: string): RepairedLatex {
  const nodes = readLatex(source);
  const tagged = canTag(nodes);
  return { latex: new KatexWriter(source, { closing: false, tags: tagged }).math(nodes), tagged };
}

/** The beginning of a formula that is still arriving, closed up, and what of it cannot be shown yet. */
export function closeLatex(source: string): { latex: string; rest: string } {
  // The last command may not be whole; after a pair of backslashes, which end a row, none has begun.
  const last = /(?<!\\)(?:\\\\)*(\\(?:(?:begin|end)\s*\{?[a-zA-Z]*\*?|[a-zA-Z]*))$/.exec(source)?.[1] ?? "";
  const shown = source.slice(0, source.length - last.length);
  const writer = new KatexWriter(shown, { closing: true, tags: false });
  return { latex: writer.math(readLatex(shown)), rest: last };
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
