import type { Expression, FunctionName } from "@/lib/algebra/expression";
import { printLatex } from "@/lib/algebra/print-latex";
import { divideRationals, type Rational, rational } from "@/lib/algebra/rational";
import { partsOf, someExpression, symbolsOf } from "@/lib/algebra/symbols";
import { univariate } from "@/lib/algebra/univariate";
import { firstReading, type Reader } from "../reader";
import { inOneLetter } from "../reading/in-one-letter";
import { say } from "../solution";

const NAME = String.raw`(?:(?:[fy]|f\s*\(\s*x\s*\))\s*=\s*)?`;
const PERIOD = [
  new RegExp(
    `^(?:find|determine|state|what is) the (?:fundamental |smallest positive |minimum |least )?period of (?:the )?(?:function )?${NAME}(.+)$`,
    "i",
  ),
  new RegExp(`^求?(?:函数)?\\s*${NAME}(.+?)\\s*的(?:最小正)?周期(?:T)?$`),
];
const TURNS: Partial<Record<FunctionName, bigint>> = { sin: 2n, cos: 2n, tan: 1n };

/** The period of `A sin(ωx + φ) + B`, of cosine and tangent alike. */
export const readPeriod: Reader = (text) => {
  const given = firstReading(text, PERIOD, inOneLetter);
  const wave = given && waveIn(given.expression, given.name);
  if (!given || !wave) return null;
  const size = wave.speed.numerator < 0n ? { ...wave.speed, numerator: -wave.speed.numerator } : wave.speed;
  const final = timesPi(divideRationals(rational(wave.turns), size));
  return (locale) => ({
    steps: [
      {
        kind: "compute",
        title: say(
          locale,
          wave.turns === 2n ? "周期是 2π 除以 x 的系数的绝对值" : "正切的周期是 π 除以 x 的系数的绝对值",
          wave.turns === 2n
            ? "The period is 2π over the size of the coefficient of x"
            : "The period of a tangent is π over the size of the coefficient of x",
        ),
        text: say(
          locale,
          `$${printLatex(given.expression)}$ 的周期是 $${final}$。`,
          `The period of $${printLatex(given.expression)}$ is $${final}$.`,
        ),
      },
    ],
    final,
  });
};

/** One wave with a linear inside, stretched and moved by numbers; null for others. */
function waveIn(e: Expression, name: string): { speed: Rational; turns: bigint } | null {
  if (e.type === "function") {
    const turns = TURNS[e.name];
    const [inner] = e.operands;
    if (!turns || !inner || e.base) return null;
    // The phase may hold π, which no polynomial with fractions does.
    const plain = univariate(substitutePi(inner), name);
    const speed = plain?.length === 2 ? plain[1] : undefined;
    return speed ? { speed, turns } : null;
  }
  if (!["add", "multiply", "negate", "divide"].includes(e.type)) return null;
  const moving = partsOf(e).filter((part) => symbolsOf(part).has(name));
  const [only] = moving;
  if (moving.length !== 1 || !only || (e.type === "divide" && symbolsOf(e.denominator).has(name)))
    return null;
  if (
    e.type === "multiply" &&
    partsOf(e).some((part) => part.type === "number" && part.value.numerator === 0n)
  )
    return null;
  return waveIn(only, name);
}

/** π in a phase as 0; a coefficient of x with π in it would be lost, and is refused. */
function substitutePi(e: Expression): Expression {
  const isPi = (part: Expression) => part.type === "constant" && part.name === "pi";
  const terms = e.type === "add" ? e.terms : [e];
  const kept = terms.filter((term) => !someExpression(term, isPi) || symbolsOf(term).size > 0);
  return kept.length === 1 && kept[0] ? kept[0] : { type: "add", terms: kept };
}

function timesPi({ numerator, denominator }: Rational): string {
  const top = numerator === 1n ? "\\pi" : `${numerator}\\pi`;
  return denominator === 1n ? top : `\\frac{${top}}{${denominator}}`;
}
