import type { Expression } from "@/lib/algebra/expression";
import { mapParts } from "@/lib/algebra/map-parts";
import { numberOf } from "../final/polynomial-terms";

const SIZE_MAX = 4;

/** The components that vectors and points are known to have, by the letter that stands for them. */
export type KnownVectors = ReadonlyMap<string, readonly Expression[]>;

/** The components of a sum of vectors, each known or written out; null for anything else. */
export function componentsOf(e: Expression, known: KnownVectors): Expression[] | null {
  switch (e.type) {
    case "symbol":
      return [...(known.get(e.name) ?? [])].length > 0 ? [...(known.get(e.name) ?? [])] : null;
    case "matrix":
      return written(e);
    case "negate":
      return componentsOf(e.operand, known)?.map(negated) ?? null;
    case "add":
      return e.terms.map((term) => componentsOf(term, known)).reduce((sum, next) => added(sum, next));
    case "multiply":
      return scaled(e.factors, known);
    case "divide":
      return (
        componentsOf(e.numerator, known)?.map((part) => ({
          type: "divide",
          numerator: part,
          denominator: e.denominator,
        })) ?? null
      );
    default:
      return null;
  }
}

/** A row, a column or a point; no square block of numbers. */
function written({ rows }: Extract<Expression, { type: "matrix" }>): Expression[] | null {
  const flat = rows.flat();
  const oneLine = rows.length === 1 || rows.every((row) => row.length === 1);
  return oneLine && flat.length > 1 && flat.length <= SIZE_MAX ? flat : null;
}

function scaled(factors: readonly Expression[], known: KnownVectors): Expression[] | null {
  const parts = factors.map((factor) => componentsOf(factor, known));
  const vectors = parts.filter((part) => part !== null);
  const [vector] = vectors;
  if (vectors.length !== 1 || !vector) return null;
  const scalars = factors.filter((_, index) => parts[index] === null);
  return vector.map((part) => ({ type: "multiply", factors: [...scalars, part] }));
}

function added(a: Expression[] | null, b: Expression[] | null): Expression[] | null {
  if (!a || !b || a.length !== b.length) return null;
  return a.map((part, index) => ({ type: "add", terms: [part, b[index] as Expression] }));
}

function negated(operand: Expression): Expression {
  return { type: "negate", operand };
}

/** Scalar products, squares and lengths of vectors with known components, worked out. */
export function withProducts(e: Expression, known: KnownVectors): Expression {
  if (e.type === "function" && e.name === "abs") {
    const [operand] = e.operands;
    const parts = operand && componentsOf(operand, known);
    if (parts) return { type: "root", radicand: scalar(parts, parts), index: numberOf(2) };
  }
  if (e.type === "power" && e.exponent.type === "number" && e.exponent.value.numerator === 2n) {
    const parts = componentsOf(e.base, known);
    if (parts) return scalar(parts, parts);
  }
  if (e.type === "multiply") {
    const parts = e.factors.map((factor) => componentsOf(factor, known));
    const vectors = parts.filter((part) => part !== null);
    const [a, b] = vectors;
    if (vectors.length === 2 && a && b && a.length === b.length) {
      const rest = e.factors
        .filter((_, index) => parts[index] === null)
        .map((factor) => withProducts(factor, known));
      return { type: "multiply", factors: [...rest, scalar(a, b)] };
    }
  }
  return mapParts(e, (part) => withProducts(part, known));
}

function scalar(a: readonly Expression[], b: readonly Expression[]): Expression {
  return {
    type: "add",
    terms: a.map((part, index) => ({ type: "multiply", factors: [part, b[index] as Expression] })),
  };
}
