import type { Expression } from "@/lib/algebra/expression";

/**
 * Digits after the point of a number written as a decimal, percentages counting two more and powers of ten beside it
 * shifting the point; null for anything else.
 */
export function decimalPlaces(e: Expression): number | null {
  if (e.type === "number") return e.decimals ?? null;
  if (e.type === "negate") return decimalPlaces(e.operand);
  if (e.type === "percent") return e.operand.type === "number" ? (e.operand.decimals ?? 0) + 2 : null;
  if (e.type !== "multiply" || e.factors.length !== 2) return null;
  const [mantissa, scale] = e.factors;
  const shift = scale && powerOfTen(scale);
  const places = mantissa?.type === "number" ? (mantissa.decimals ?? 0) : null;
  return shift === null || shift === undefined || places === null ? null : places - shift;
}

function powerOfTen(e: Expression): number | null {
  if (
    e.type !== "power" ||
    e.base.type !== "number" ||
    e.base.value.numerator !== 10n ||
    e.base.value.denominator !== 1n
  )
    return null;
  const negative = e.exponent.type === "negate";
  const exponent = e.exponent.type === "negate" ? e.exponent.operand : e.exponent;
  if (exponent.type !== "number" || exponent.value.denominator !== 1n) return null;
  return (negative ? -1 : 1) * Number(exponent.value.numerator);
}

/**
 * Whether `side`, written as a decimal, is the other value rounded or cut to its digits: `1/3 = 0.33` is no mistake to
 * point at. `difference` is `value - other`.
 */
export function isCutTo(side: Expression, value: number, other: number, difference: number): boolean {
  const places = decimalPlaces(side);
  if (places === null) return false;
  const unit = 10 ** -places;
  const slack = 1 + 1e-9;
  if (Math.abs(difference) <= (unit / 2) * slack) return true;
  return Math.abs(value) < Math.abs(other) && Math.abs(difference) < unit / slack;
}

/** The place that a number written about is good to: its last decimal, or the last digit before its zeros. */
export function lastPlace(e: Expression, value: number): number {
  const places = decimalPlaces(e);
  if (places !== null) return 10 ** -places;
  if (!Number.isInteger(value) || value === 0) return 1;
  let unit = 1;
  while (value % (unit * 10) === 0) unit *= 10;
  return unit;
}
