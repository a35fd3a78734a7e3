import type { Expression } from "@/lib/algebra/expression";
import { rationalForm } from "@/lib/algebra/normal-form";
import { printLatex } from "@/lib/algebra/print-latex";
import {
  addRationals,
  divideRationals,
  multiplyRationals,
  type Rational,
  rational,
  subtractRationals,
} from "@/lib/algebra/rational";
import { replaceParts } from "@/lib/algebra/replace-parts";
import type { Locale } from "@/lib/i18n/locale";
import { type Solution, type SolverStep, say } from "../solution";
import { type AngleArgument, angleArgument } from "./angle-argument";
import { type AngleRange, type AngleUnit, anglesIn, printAngleIn } from "./angle-set";
import { general } from "./with-angles";

type Question = {
  left: Expression;
  right: Expression;
  name: string;
  range: AngleRange | null;
  unit: AngleUnit;
};

type Side = { used: "sin" | "cos"; operand: Expression; argument: AngleArgument };

/** One way in which the angles hang together: the first is `sign` times the second, and `shift` times π, and whole turns. */
type Way = { sign: 1 | -1; shift: Rational };

const TURN = rational(2);

/** `sin 2x = sin x`, `cos 3x = -sin x`: two sines or cosines of different angles are as large as each other. */
export function solveEqualFunctions(question: Question, locale: Locale): Solution | null {
  const { name, range, unit } = question;
  const equal = equalFunctions(question);
  if (!equal) return null;
  const ways = waysOf(equal.first, equal.second, equal.isOpposite);
  const found = ways.map((way) => ({ way, unknown: unknownOf(way, equal.first, equal.second) }));
  if (found.some(({ unknown }) => unknown === "always")) return null;
  const [a, b] = [equal.first, equal.second].map(({ operand }) => printLatex(operand));
  const families = found.flatMap(({ unknown }) => (unknown === "always" || !unknown ? [] : [unknown]));
  const steps: SolverStep[] = [
    {
      kind: "plan",
      title: say(locale, "函数值相等时角的关系", "How the angles hang together"),
      text: `${rule(equal, locale)}\n${found
        .map(
          ({ way }) =>
            `$$${a} = ${related(b ?? "", way, unit)} + ${unit === "degrees" ? "k \\cdot 360^\\circ" : "2k\\pi"}$$`,
        )
        .join(`\n${say(locale, "或", "or")}\n`)}`,
    },
  ];
  const values = range ? families.flatMap(({ at, period }) => anglesIn(range, [at], period)) : [];
  const last = range
    ? values
        .sort((one, other) => Number(subtractRationals(one, other).numerator))
        .map((angle) => printAngleIn(unit, angle))
    : families.map(({ at, period }) => general(at, period, unit));
  if (last.length === 0) return { steps, final: say(locale, "\\text{无实数解}", "\\text{no real solution}") };
  const listed = [...new Set(last)].map((angle) => `${name} = ${angle}`).join(", ");
  steps.push({
    kind: "conclude",
    title: range
      ? say(locale, "解出未知数，取给定范围内的角", "Solve for the unknown; keep the angles of the range")
      : say(locale, "解出未知数", "Solve for the unknown"),
    text: range ? `$$${listed}$$` : `$$${listed} \\quad (k \\in \\mathbb{Z})$$`,
  });
  return { steps, final: range ? listed : `${listed}, k \\in \\mathbb{Z}` };
}

function equalFunctions({ left, right, name }: Question) {
  const sides = new Map<string, Side | null>();
  const put = (side: Expression) =>
    replaceParts(side, (part) => {
      const [operand] = part.type === "function" ? part.operands : [];
      if (part.type !== "function" || !operand) return null;
      const argument = angleArgument(operand, name);
      const isKnown = (part.name === "sin" || part.name === "cos") && argument;
      const key = printLatex(part);
      sides.set(key, isKnown ? { used: part.name as Side["used"], operand, argument } : null);
      return { type: "symbol", name: `f${[...sides.keys()].indexOf(key)}` };
    });
  const form = rationalForm({ type: "add", terms: [put(left), { type: "negate", operand: put(right) }] });
  const [first, second, ...others] = sides.values();
  const [a, b] = [form?.numerator.get("f0^1"), form?.numerator.get("f1^1")];
  if (!form || !first || !second || others.length > 0 || !a || !b) return null;
  if (form.numerator.size !== 2 || form.denominator.size !== 1 || !form.denominator.has("")) return null;
  const ratio = divideRationals(b, a);
  if (ratio.denominator !== 1n || ratio.numerator ** 2n !== 1n) return null;
  const isOpposite = ratio.numerator === 1n;
  // The cosine, where there is one, stands second.
  return first.used === "cos" && second.used === "sin"
    ? { first: second, second: first, isOpposite }
    : { first, second, isOpposite };
}

function waysOf(first: Side, second: Side, isOpposite: boolean): [Way, Way] {
  const way = (sign: 1 | -1, top: number, bottom = 1): Way => ({ sign, shift: rational(top, bottom) });
  if (first.used !== second.used)
    return isOpposite ? [way(1, -1, 2), way(-1, 3, 2)] : [way(-1, 1, 2), way(1, 1, 2)];
  if (first.used === "sin") return isOpposite ? [way(-1, 0), way(1, 1)] : [way(1, 0), way(-1, 1)];
  return isOpposite ? [way(-1, 1), way(1, 1)] : [way(1, 0), way(-1, 0)];
}

/** `multiple · x + shift = sign · (multiple' · x + shift') + way.shift + 2k`, for x. */
function unknownOf(
  { sign, shift }: Way,
  first: Side,
  second: Side,
): { at: Rational; period: Rational } | "always" | null {
  const [a, b] = [first.argument, second.argument];
  const turned = rational(sign);
  const multiple = subtractRationals(a.multiple, multiplyRationals(turned, b.multiple));
  const number = subtractRationals(addRationals(multiplyRationals(turned, b.shift), shift), a.shift);
  if (multiple.numerator !== 0n) {
    const [at, every] = [divideRationals(number, multiple), divideRationals(TURN, multiple)];
    return { at, period: every.numerator < 0n ? multiplyRationals(every, rational(-1)) : every };
  }
  return number.denominator === 1n && number.numerator % 2n === 0n ? "always" : null;
}

function related(angle: string, { sign, shift }: Way, unit: AngleUnit): string {
  const inner = /[+-]/.test(angle) ? `\\left(${angle}\\right)` : angle;
  if (shift.numerator === 0n) return sign === 1 ? angle : `-${inner}`;
  if (sign === -1) return `${printAngleIn(unit, shift)} - ${inner}`;
  const printed = printAngleIn(unit, shift);
  return printed.startsWith("-") ? `${angle} - ${printed.slice(1)}` : `${angle} + ${printed}`;
}

function rule(
  { first, second, isOpposite }: NonNullable<ReturnType<typeof equalFunctions>>,
  locale: Locale,
): string {
  const printed = ({ used, operand }: Side) =>
    printLatex({ type: "function", name: used, operands: [operand] });
  const equation = `$${printed(first)} = ${isOpposite ? "-" : ""}${printed(second)}$`;
  return say(locale, `由 ${equation}，其中 $k$ 是整数：`, `From ${equation}, with a whole number $k$:`);
}
