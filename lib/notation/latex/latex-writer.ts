import type { LatexNode } from "./latex-node";
import type { Siblings } from "./siblings";

/** Where a row of nodes stands, and how it is to be written. */
export type Place = {
  /** Words, where `_` and `&` are only characters, or mathematics. */
  mode: "math" | "text";
  /** `&` parts cells here. */
  cells: boolean;
};

/** What the writers of commands and environments have of the one that calls them. */
export interface LatexWriter {
  readonly source: string;
  /** Still arriving: what is open is closed, what is missing left empty. */
  readonly closing: boolean;
  /** Whether `\tag` may stay a tag: only one, and not inside an environment that cannot carry it. */
  readonly tags: boolean;
  /** The nodes as they were written. */
  raw(nodes: readonly LatexNode[]): string;
  math(nodes: readonly LatexNode[], cells?: boolean): string;
  text(nodes: readonly LatexNode[]): string;
  row(nodes: Siblings, place: Place): string;
}
