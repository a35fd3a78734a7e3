import type { Expression } from "@/lib/algebra/expression";

/** What a sentence in words says about numbers. */
export type Fact =
  | { kind: "equal"; left: Expression; right: Expression }
  | { kind: "property"; property: NumberProperty; number: bigint; negated: boolean }
  | { kind: "divides"; divisor: bigint; number: bigint; negated: boolean }
  | { kind: "division"; number: bigint; divisor: bigint; quotient: bigint | null; rest: bigint }
  | { kind: "coprime"; numbers: [bigint, bigint]; negated: boolean };

export type NumberProperty = "prime" | "composite" | "even" | "odd" | "square" | "cube";

/** How a sentence in words is read: the numbers of the match, in order of their groups. */
export type FactPattern = { pattern: RegExp; read: (groups: readonly string[]) => Fact | null };
