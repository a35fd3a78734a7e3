import { evaluateNumber } from "@/lib/algebra/evaluate-number";
import { parseExpression } from "@/lib/algebra/parse-expression";
import { evaluateSurd, printSurd } from "@/lib/algebra/surd";

/** A length: exact as LaTeX where that is short, and its size. */
export type Quantity = { latex: string; size: number; exact: boolean };

/** The cosines of the angles that have simple ones, in degrees; sines are those of the complement. */
const COSINES: Record<number, string> = {
  0: "1",
  15: "\\frac{\\sqrt{6} + \\sqrt{2}}{4}",
  30: "\\frac{\\sqrt{3}}{2}",
  45: "\\frac{\\sqrt{2}}{2}",
  60: "\\frac{1}{2}",
  75: "\\frac{\\sqrt{6} - \\sqrt{2}}{4}",
  90: "0",
};

/** The cosine of an angle in degrees between 0 and 180, exact where it is known. */
export function cosine(degrees: number): string {
  const known = COSINES[degrees <= 90 ? degrees : 180 - degrees];
  if (known === undefined) return `\\cos ${degrees}^{\\circ}`;
  return degrees <= 90 || known === "0" ? known : `\\left(-${known}\\right)`;
}

export function sine(degrees: number): string {
  const acute = degrees <= 90 ? degrees : 180 - degrees;
  return COSINES[90 - acute] ?? `\\sin ${degrees}^{\\circ}`;
}

/** The value of a formula of numbers: simplified where it is made of square roots, else as a decimal of four digits. Null when it has none. */
export function quantityOf(latex: string): Quantity | null {
  const parsed = parseExpression(latex);
  if (!parsed.ok) return null;
  const surd = evaluateSurd(parsed.value);
  const size = evaluateNumber(parsed.value);
  if (!Number.isFinite(size)) return null;
  if (surd) return { latex: printSurd(surd), size, exact: true };
  return { latex: `${Number(size.toPrecision(4))}`, size, exact: false };
}

/** `= …` for an exact value, `≈ …` for a rounded one. */
export function equalsSign({ exact }: Quantity): string {
  return exact ? "=" : "\\approx";
}

/** The angle in degrees with this cosine: exact where it is one of the known, else to two decimals. */
export function angleWithCosine(latex: string): { degrees: number; exact: boolean } | null {
  const value = quantityOf(latex);
  if (!value || Math.abs(value.size) > 1) return null;
  for (const degrees of [0, 15, 30, 45, 60, 75, 90, 105, 120, 135, 150, 165]) {
    const known = quantityOf(cosine(degrees));
    if (value.exact && known?.exact && known.latex === value.latex) return { degrees, exact: true };
  }
  return { degrees: Number(((Math.acos(value.size) * 180) / Math.PI).toFixed(2)), exact: false };
}
