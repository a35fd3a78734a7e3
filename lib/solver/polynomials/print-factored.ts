import { printRational } from "@/lib/algebra/print-latex";
import { equalRationals, ONE, rational } from "@/lib/algebra/rational";
import { printUnivariate } from "@/lib/algebra/univariate";
import type { Factored } from "./factor-over-integers";

/** A factored polynomial as LaTeX: `2\left(x - 1\right)^{2}`; a bare power of the letter needs no brackets. */
export function printFactored({ content, factors }: Factored, name: string): string {
  const counts = new Map<string, number>();
  for (const factor of factors) {
    const text = printUnivariate(factor, name);
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const lead = equalRationals(content, ONE)
    ? ""
    : equalRationals(content, rational(-1))
      ? "-"
      : printRational(content);
  if (lead === "" && counts.size === 1 && factors.length === 1) return [...counts.keys()].join("");
  return (
    lead +
    [...counts]
      .sort(([a], [b]) => Number(b === name) - Number(a === name))
      .map(
        ([text, count]) =>
          (text === name ? text : `\\left(${text}\\right)`) + (count > 1 ? `^{${count}}` : ""),
      )
      .join("")
  );
}
