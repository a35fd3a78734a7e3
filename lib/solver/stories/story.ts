import { printRational } from "@/lib/algebra/print-latex";
import { type Rational, rationalFromDecimal } from "@/lib/algebra/rational";
import type { Locale } from "@/lib/i18n/locale";
import type { Solve } from "../reader";
import { type SolverStep, say } from "../solution";

/** Wordings of one kind of story, whole sentences from the first word to the last, and its method. */
export type Story = { patterns: readonly RegExp[]; work: (parts: readonly string[]) => Solve | null };

/** A line of the calculation and its reason in both languages. */
export type Line = readonly [zh: string, en: string, formula: string];

export const NUMBER = "(\\d+(?:\\.\\d+)?)";

/** A number of a story; zero tells nothing that a story could be about. */
export function sizeOf(digits: string | undefined): Rational | null {
  const value = digits === undefined || digits === "" ? null : rationalFromDecimal(digits);
  return value && value.numerator > 0n ? value : null;
}

export const show = (value: Rational): string => printRational(value);

/** The answer with its lines; the final answer may differ by the language. */
export function told(lines: readonly Line[], final: string | readonly [zh: string, en: string]): Solve {
  const stepOf = ([zh, en, formula]: Line, locale: Locale): SolverStep => ({
    kind: "compute",
    title: say(locale, zh, en),
    text: `$$${formula}$$`,
  });
  return (locale) => ({
    steps: lines.map((line) => stepOf(line, locale)),
    final: typeof final === "string" ? final : say(locale, final[0], final[1]),
  });
}
