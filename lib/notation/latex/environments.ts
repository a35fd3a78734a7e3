import type { LatexNode } from "./latex-node";

/** What becomes of an environment: KaTeX's name for it, or how it is written anew. */
export type EnvironmentRule =
  | { write: "as"; name: string }
  /** Only its inside. */
  | { write: "inside" }
  /** A table whose cells are words. */
  | { write: "words" }
  /** An array; the columns' letters are mended. */
  | { write: "array"; columns?: string };

/** Aligned environments stand alone in LaTeX; ours may stand anywhere, and are not numbered. */
const RULES: Record<string, EnvironmentRule> = {
  align: { write: "as", name: "aligned" },
  flalign: { write: "as", name: "aligned" },
  split: { write: "as", name: "aligned" },
  alignat: { write: "as", name: "alignedat" },
  gather: { write: "as", name: "gathered" },
  multline: { write: "as", name: "gathered" },
  multlined: { write: "as", name: "gathered" },
  lines: { write: "as", name: "gathered" },
  eqnarray: { write: "array", columns: "rcl" },
  IEEEeqnarray: { write: "array" },
  xalignat: { write: "as", name: "alignedat" },
  equation: { write: "inside" },
  displaymath: { write: "inside" },
  math: { write: "inside" },
  subequations: { write: "inside" },
  center: { write: "inside" },
  tabular: { write: "words" },
  tabularx: { write: "words" },
  longtable: { write: "words" },
  array: { write: "array" },
};

/** The rule for an environment that KaTeX cannot take as it is; undefined where it can, or where nobody can. */
export function environmentRule(name: string): EnvironmentRule | undefined {
  const plain = name.replace(/\*$/, "");
  return Object.hasOwn(RULES, plain) ? RULES[plain] : undefined;
}

/** Environments whose rows may carry a `\tag` in KaTeX, when nothing else stands beside them. */
export const TAGGABLE: Record<string, string> = {
  align: "align*",
  flalign: "align*",
  gather: "gather*",
  split: "align*",
};

const COLUMN_MAX = 40;

/** Column letters as KaTeX knows them: `*{3}{c}` is `ccc`, a paragraph column is one to the left. */
export function columnLetters(nodes: readonly LatexNode[], source: string): string {
  const raw = nodes.map(({ from, to }) => source.slice(from, to)).join("");
  const repeated = raw.replace(/\*\s*\{(\d{1,2})\}\s*\{([^{}]*)\}/g, (_, count: string, letters: string) =>
    letters.repeat(Math.min(Number(count), COLUMN_MAX)),
  );
  return repeated
    .replace(/[@!<>]\s*\{[^{}]*\}/g, "")
    .replace(/[pmbwW]\s*(\{[^{}]*\})+/g, "l")
    .replace(/[XSLJ]/g, "l")
    .toLowerCase()
    .replace(/[^lcr|:]/g, "");
}
