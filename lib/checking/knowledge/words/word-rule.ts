import type { Expression } from "@/lib/algebra/expression";

/** A formula that a sentence speaks of: its source, its sides where it is an equation or an inequality, else itself. */
export type Spoken = { source: string; sides: readonly Expression[] };

/** An equation that a sentence in words comes to. `apart`: it speaks of something new, of which the letters are used again. */
export type Stated = { left: Expression; right: Expression; apart?: boolean };

/** A sentence in which `§` stands for each formula, and what it comes to. */
export type WordRule = {
  pattern: RegExp;
  state: (formulas: readonly Spoken[], match: RegExpExecArray) => Stated[];
};
