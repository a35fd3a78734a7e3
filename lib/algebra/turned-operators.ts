import type { RelationOperator } from "./expression";

/** The sign of order with the sides exchanged, or multiplied by what is below 0. */
export const TURNED: Readonly<Partial<Record<RelationOperator, RelationOperator>>> = {
  "<": ">",
  ">": "<",
  "<=": ">=",
  ">=": "<=",
};
