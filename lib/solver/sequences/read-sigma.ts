import { evaluateExact } from "@/lib/algebra/evaluate-exact";
import type { BoundExpression } from "@/lib/algebra/expression";
import { parseExpression } from "@/lib/algebra/parse-expression";
import { printLatex, printRational } from "@/lib/algebra/print-latex";
import { rational } from "@/lib/algebra/rational";
import { substitute } from "@/lib/algebra/substitute";
import { symbolsOf } from "@/lib/algebra/symbols";
import type { Locale } from "@/lib/i18n/locale";
import { firstReading, type Reader } from "../reader";
import { type Solution, say } from "../solution";

const SUM = [
  /^(?:(?:evaluate|find|compute|calculate|what is|求|计算|求和)[: ]*(?:the (?:value of (?:the )?)?(?:finite )?(?:sum|series)?[: ]*)?)?(\\sum.+?)\s*(?:的值|的和)?$/i,
];
const TERMS_SHOWN_MAX = 8;
const TERMS_MAX = 10_000;

/** Sums written with Σ, of numbers. */
export const readSigma: Reader = (text) => {
  const sum = firstReading(text, SUM, sigmaIn);
  return sum && ((locale) => solveSigma(sum.sum, sum.from, sum.to, locale));
};

function sigmaIn(source: string): { sum: BoundExpression; from: number; to: number } | null {
  // `i` counts here; elsewhere it is the square root of -1.
  const counted =
    /_\s*\{\s*i\s*=/.test(source) && !/k/.test(source)
      ? source.replace(/(?<![a-zA-Z])i(?![a-zA-Z])/g, "k")
      : source;
  const parsed = parseExpression(counted);
  if (!parsed.ok || parsed.value.type !== "bound" || parsed.value.kind !== "sum") return null;
  const sum = parsed.value;
  const [from, to] = [sum.from, sum.to].map((bound) => (bound ? evaluateExact(bound) : null));
  if (symbolsOf(sum).size > 0 || !from || !to || from.denominator !== 1n || to.denominator !== 1n)
    return null;
  const [low, high] = [Number(from.numerator), Number(to.numerator)];
  return high >= low && high - low < TERMS_MAX ? { sum, from: low, to: high } : null;
}

function solveSigma(sum: BoundExpression, from: number, to: number, locale: Locale): Solution | null {
  const value = evaluateExact(sum);
  const termAt = (k: number) =>
    evaluateExact(substitute(sum.body, sum.variable, { type: "number", value: rational(k) }));
  const count = to - from + 1;
  const shown =
    count <= TERMS_SHOWN_MAX
      ? Array.from({ length: count }, (_, i) => from + i)
      : [from, from + 1, from + 2, to];
  const terms = shown.map(termAt);
  if (!value || !terms.every((term) => term !== null)) return null;
  const listed = terms.map((term, index) =>
    index > 0 && term.numerator < 0n ? `\\left(${printRational(term)}\\right)` : printRational(term),
  );
  if (count > TERMS_SHOWN_MAX) listed.splice(3, 0, "\\cdots");
  const final = printRational(value);
  return {
    steps: [
      {
        kind: "derive",
        title: say(locale, "写出各项", "Write the terms out"),
        text: say(
          locale,
          `$${sum.variable}$ 从 ${from} 到 ${to}，共 ${count} 项，每项是 $${printLatex(sum.body)}$。`,
          `$${sum.variable}$ runs from ${from} to ${to}: ${count} terms, each $${printLatex(sum.body)}$.`,
        ),
      },
      {
        kind: "compute",
        title: say(locale, "相加", "Add them"),
        text: `$$${listed.join(" + ")} = ${final}$$`,
      },
    ],
    final,
  };
}
