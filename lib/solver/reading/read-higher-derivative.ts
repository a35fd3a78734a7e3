import type { Expression } from "@/lib/algebra/expression";
import type { Locale } from "@/lib/i18n/locale";
import { derivative, differentiate } from "../differentiate";
import { firstReading, type Reader } from "../reader";
import type { Solution } from "../solution";
import { hasBareLogarithm } from "./has-bare-logarithm";
import { inOneLetter } from "./in-one-letter";

const NAME = String.raw`(?:(?:[fy]|[f]\s*\(\s*x\s*\))\s*=\s*)?`;
const ORDERS: readonly (readonly [pattern: RegExp, order: number])[] = [
  [
    new RegExp(
      `^(?:find|calculate|compute|what is) the second derivative of (?:the )?(?:function )?${NAME}(.+)$`,
      "i",
    ),
    2,
  ],
  [
    new RegExp(
      `^(?:find|calculate|compute|what is) the third derivative of (?:the )?(?:function )?${NAME}(.+)$`,
      "i",
    ),
    3,
  ],
  [new RegExp(`^求?(?:函数)?\\s*${NAME}(.+?)\\s*的二阶导(?:数|函数)$`), 2],
  [new RegExp(`^求?(?:函数)?\\s*${NAME}(.+?)\\s*的三阶导(?:数|函数)$`), 3],
];

/** Second and third derivatives, one after another. */
export const readHigherDerivative: Reader = (text) => {
  if (hasBareLogarithm(text)) return null;
  for (const [pattern, order] of ORDERS) {
    const given = firstReading(text, [pattern], inOneLetter);
    if (given) return (locale) => again(given.expression, given.name, order, locale);
  }
  return null;
};

function again(e: Expression, name: string, order: number, locale: Locale): Solution | null {
  const solved = differentiate(e, name, locale);
  const next = derivative(e, name);
  if (order === 1 || !solved || !next) return solved;
  const rest = again(next, name, order - 1, locale);
  return rest && { steps: [...solved.steps, ...rest.steps], final: rest.final };
}
