import type { Expression } from "@/lib/algebra/expression";
import { printLatex } from "@/lib/algebra/print-latex";
import { greatestCommonDivisor, isInteger } from "@/lib/algebra/rational";
import { someExpression } from "@/lib/algebra/symbols";

const RADICAND_MAX = 1_000_000n;

/** Whether nothing is left to work out in a number: lowest terms, no like terms, roots without squares and not below a bar; null where that is not certain. */
export function isSimpleNumber(e: Expression): boolean | null {
  switch (e.type) {
    case "negate":
    case "degree":
    case "percent":
      return isSimpleNumber(e.operand);
    case "number":
    case "constant":
      return true;
    case "root":
      return isSimpleRoot(e);
    case "multiply":
      return isSimpleProduct(e.factors);
    case "add":
      return isMixedNumber(e.terms) || isSimpleSum(e.terms);
    case "divide":
      return isSimpleFraction(e.numerator, e.denominator);
    case "factorial":
      return false;
    case "power":
      return isSimplePower(e.base, e.exponent);
    default:
      return null;
  }
}

/** `2^3` and `2^{-3}` are to be worked out; powers of ten may stand for their size. */
function isSimplePower(base: Expression, exponent: Expression): boolean | null {
  if (base.type === "constant") return true;
  if (base.type !== "number") return null;
  if (exponent.type === "number") return false;
  const isTen = base.value.numerator === 10n && base.value.denominator === 1n;
  return exponent.type === "negate" && exponent.operand.type === "number" && !isTen ? false : null;
}

function every(verdicts: readonly (boolean | null)[]): boolean | null {
  if (verdicts.includes(false)) return false;
  return verdicts.includes(null) ? null : true;
}

function isSimpleProduct(factors: readonly Expression[]): boolean | null {
  const count = (type: Expression["type"]) => factors.filter((factor) => factor.type === type).length;
  if (count("number") + count("divide") > 1 || count("root") > 1) return false;
  return every(factors.map(isSimpleNumber));
}

function isMixedNumber([whole, part, ...others]: readonly Expression[]): boolean {
  return (
    whole?.type === "number" &&
    part?.type === "divide" &&
    others.length === 0 &&
    part.numerator.type === "number" &&
    isSimpleNumber(part) === true
  );
}

/** `3 + 2√2`: each term simple, and of another kind than the others. */
function isSimpleSum(terms: readonly Expression[]): boolean | null {
  const kinds = terms.map(kindOf);
  return new Set(kinds).size < kinds.length ? false : every(terms.map(isSimpleNumber));
}

/** A term without its coefficient. */
function kindOf(e: Expression): string {
  if (e.type === "negate") return kindOf(e.operand);
  if (e.type === "number") return "1";
  if (e.type === "divide") return kindOf(e.numerator);
  if (e.type !== "multiply") return printLatex(e);
  const rest = e.factors.map(kindOf).filter((kind) => kind !== "1");
  return rest.length === 0 ? "1" : rest.sort().join(" ");
}

function isSimpleFraction(numerator: Expression, denominator: Expression): boolean | null {
  if (someExpression(denominator, (part) => part.type === "root" || isImaginaryUnit(part))) return false;
  if (denominator.type === "negate") return false;
  const bottom = denominator;
  const [top, whole] = [contentOf(numerator), bottom.type === "number" ? contentOf(bottom) : null];
  if (bottom.type === "number" && !isInteger(bottom.value)) return false;
  if (top === null || whole === null) return null;
  if (whole === 1n || greatestCommonDivisor(top, whole) > 1n) return false;
  return isSimpleNumber(numerator);
}

function isImaginaryUnit(e: Expression): boolean {
  return e.type === "constant" && e.name === "i";
}

/** The whole number that all terms have as a factor; null where a term is no multiple of a whole number. */
function contentOf(e: Expression): bigint | null {
  if (e.type === "negate") return contentOf(e.operand);
  if (e.type === "number")
    return isInteger(e.value) ? (e.value.numerator < 0n ? -e.value.numerator : e.value.numerator) : null;
  if (e.type === "root" || e.type === "constant" || e.type === "power") return 1n;
  if (e.type !== "multiply" && e.type !== "add") return null;
  const parts = (e.type === "add" ? e.terms : e.factors).map(contentOf);
  return parts.reduce(
    (total, part) =>
      total === null || part === null
        ? null
        : e.type === "add"
          ? greatestCommonDivisor(total, part)
          : total * part,
    e.type === "add" ? 0n : 1n,
  );
}

function isSimpleRoot(e: Extract<Expression, { type: "root" }>): boolean | null {
  if (e.radicand.type === "divide") return false;
  if (e.radicand.type !== "number" || !isInteger(e.radicand.value)) return null;
  const value = e.radicand.value.numerator;
  const index = e.index.type === "number" && isInteger(e.index.value) ? e.index.value.numerator : 0n;
  if (index < 2n || index > 6n || value > RADICAND_MAX || value < 0n) return null;
  for (let factor = 2n; factor ** index <= value; factor++) if (value % factor ** index === 0n) return false;
  return value > 1n;
}
