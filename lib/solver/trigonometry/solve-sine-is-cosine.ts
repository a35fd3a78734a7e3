import { evaluateNumber } from "@/lib/algebra/evaluate-number";
import type { Expression } from "@/lib/algebra/expression";
import { rationalForm } from "@/lib/algebra/normal-form";
import { printLatex, printRational } from "@/lib/algebra/print-latex";
import { divideRationals, equalRationals, negateRational } from "@/lib/algebra/rational";
import { replaceParts } from "@/lib/algebra/replace-parts";
import type { Locale } from "@/lib/i18n/locale";
import { type Solution, say } from "../solution";
import { angleArgument } from "./angle-argument";
import type { AngleRange, AngleUnit } from "./angle-set";
import { withAngles } from "./with-angles";

type Question = {
  left: Expression;
  right: Expression;
  name: string;
  range: AngleRange | null;
  unit: AngleUnit;
};

/** `a sin x = b cos x` with numbers a and b, not 0: where the cosine is 0 the sine is not, so tan x = b/a. */
export function solveSineIsCosine(
  { left, right, name, range, unit }: Question,
  locale: Locale,
): Solution | null {
  const operands = new Map<string, Expression>();
  const put = (side: Expression) =>
    replaceParts(side, (part) => {
      const [operand] = part.type === "function" ? part.operands : [];
      if (part.type !== "function" || !operand || (part.name !== "sin" && part.name !== "cos")) return null;
      operands.set(printLatex(operand), operand);
      return { type: "symbol", name: part.name };
    });
  const form = rationalForm({
    type: "add",
    terms: [put(left), { type: "negate", operand: put(right) }],
  });
  const [operand, ...others] = operands.values();
  const argument = operand ? angleArgument(operand, name) : null;
  const [sine, cosine] = [form?.numerator.get("sin^1"), form?.numerator.get("cos^1")];
  if (!form || !operand || !argument || others.length > 0 || !sine || !cosine) return null;
  if (form.numerator.size !== 2 || form.denominator.size !== 1 || !form.denominator.has("")) return null;
  const value = divideRationals(negateRational(cosine), sine);
  // Other tangents than 1 and −1 have no angle that is written without its name.
  if (!equalRationals(value, { numerator: value.numerator < 0n ? -1n : 1n, denominator: 1n })) return null;
  const latex = printRational(value);
  const number: Expression = { type: "number", value };
  const angle = printLatex(operand);
  const plan = {
    kind: "plan" as const,
    title: say(locale, "两边同除以余弦", "Divide both sides by the cosine"),
    text: say(
      locale,
      `余弦是 0 的地方正弦不是 0，方程不成立，所以可以除以余弦：\n$$\\tan\\left(${angle}\\right) = ${latex}$$`,
      `Where the cosine is 0 the sine is not, and the equation does not hold; so we may divide by the cosine:\n$$\\tan\\left(${angle}\\right) = ${latex}$$`,
    ),
  };
  const candidates = [{ value: number, latex, size: evaluateNumber(number) }];
  return withAngles(candidates, [plan], { used: "tan", operand, argument, name, range, unit }, locale);
}
