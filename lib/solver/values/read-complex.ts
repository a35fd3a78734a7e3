import type { Expression } from "@/lib/algebra/expression";
import { evaluateGaussian, type Gaussian } from "@/lib/algebra/gaussian";
import { parseExpression } from "@/lib/algebra/parse-expression";
import { printLatex, printRational } from "@/lib/algebra/print-latex";
import { equalRationals, negateRational, ONE } from "@/lib/algebra/rational";
import { someExpression, symbolsOf } from "@/lib/algebra/symbols";
import { firstReading, type Reader } from "../reader";
import { say } from "../solution";

const COMPUTE = [
  /^(?:evaluate|compute|calculate|simplify|find|multiply|divide|what is|perform the operation)[: ]*(?:the (?:product|quotient|sum|value of))?[: ]*(.+)$/i,
  /^(?:计算|化简|求)(?:复数)?[:：]?\s*(.+?)(?:的值)?$/,
];

/** Sums, products, quotients and powers of complex numbers. */
export const readComplex: Reader = (text) => {
  const given = firstReading(text, COMPUTE, complexIn);
  const value = given && evaluateGaussian(given);
  if (!given || !value) return null;
  const final = printGaussian(value);
  return (locale) => ({
    steps: [
      {
        kind: "compute",
        title: say(
          locale,
          "按多项式计算，i² 换成 −1；除法同乘分母的共轭",
          "As with polynomials, with −1 for i²; to divide, multiply by the conjugate",
        ),
        text: `$$${printLatex(given)} = ${final}$$`,
      },
    ],
    final,
  });
};

function complexIn(source: string): Expression | null {
  const parsed = parseExpression(source);
  const hasUnit = (e: Expression) =>
    someExpression(e, (part) => part.type === "constant" && part.name === "i");
  return parsed.ok && symbolsOf(parsed.value).size === 0 && hasUnit(parsed.value) ? parsed.value : null;
}

function printGaussian({ real, imaginary }: Gaussian): string {
  if (imaginary.numerator === 0n) return printRational(real);
  const negative = imaginary.numerator < 0n;
  const size = negative ? negateRational(imaginary) : imaginary;
  const unit = equalRationals(size, ONE) ? "i" : `${printRational(size)}i`;
  if (real.numerator === 0n) return `${negative ? "-" : ""}${unit}`;
  return `${printRational(real)} ${negative ? "-" : "+"} ${unit}`;
}
