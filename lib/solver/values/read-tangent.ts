import { evaluateExact } from "@/lib/algebra/evaluate-exact";
import type { Expression } from "@/lib/algebra/expression";
import { printLatex, printRational } from "@/lib/algebra/print-latex";
import { equalRationals, type Rational } from "@/lib/algebra/rational";
import { substitute } from "@/lib/algebra/substitute";
import type { Surd } from "@/lib/algebra/surd";
import type { Locale } from "@/lib/i18n/locale";
import { agrees, derivative, differentiate } from "../differentiate";
import { solvePointSlope } from "../geometry/solve-points";
import { type Reader, within } from "../reader";
import { hasBareLogarithm } from "../reading/has-bare-logarithm";
import { inOneLetter } from "../reading/in-one-letter";
import { readNumber } from "../reading/read-number-list";
import { type Solution, type SolverStep, say } from "../solution";
import { type ClosedSum, closedSum } from "./closed-sum";
import { surdValue } from "./solve-value";

const AT = String.raw`(?:the point )?(?:where )?(?:x ?= ?([-+]?[\d./]+)|[A-Z]? ?\( ?([-+]?[\d./]+) ?, ?([-+]?[\d./]+) ?\))`;
const AT_ZH = String.raw`(?:点)?\s*(?:x ?= ?([-+]?[\d./]+)|[A-Z]? ?\( ?([-+]?[\d./]+) ?, ?([-+]?[\d./]+) ?\))`;
const NAME = String.raw`(?:[fy](?:\(x\))? ?= ?)`;

const TANGENT = [
  new RegExp(
    `^(?:find|determine|write|what is) (?:the )?(?:equation of the )?tangent(?: line)? (?:to|of) (?:the )?(?:curve |graph of |function |parabola )?${NAME}?(.+?),? at ${AT}$`,
    "i",
  ),
  new RegExp(`^求(?:曲线|函数|抛物线)?\\s*${NAME}?(.+?)\\s*在${AT_ZH}\\s*处的切线(?:的)?方程$`),
];
const SLOPE = [
  new RegExp(
    `^(?:find|calculate|what is) (?:the )?(?:derivative|slope|gradient) of (?:the )?(?:curve |function )?${NAME}?(.+?),? at ${AT}$`,
    "i",
  ),
  new RegExp(`^求(?:曲线|函数)?\\s*${NAME}?(.+?)\\s*在${AT_ZH}\\s*处的(?:导数(?:值)?|切线的?斜率)$`),
];

/** Tangents of curves, and derivatives at a point. */
export const readTangent: Reader = (text) => {
  if (hasBareLogarithm(text)) return null;
  const tangent = within(text, TANGENT);
  const [source, x, px, py] = tangent ?? within(text, SLOPE) ?? [];
  const given = source ? inOneLetter(source) : null;
  const at = readNumber(x || px || "");
  if (!given || !at || given.name !== "x") return null;
  const height = py ? readNumber(py) : null;
  if (py && !height) return null;
  return (locale) => solveTangent(given.expression, at, height, tangent !== null, locale);
};

/** `height`: the point's as told; it must lie on the curve. */
function solveTangent(
  e: Expression,
  at: Rational,
  height: Rational | null,
  whole: boolean,
  locale: Locale,
): Solution | null {
  const rate = derivative(e, "x");
  const solved = differentiate(e, "x", locale);
  if (!rate || !solved || !agrees(e, rate, "x")) return null;
  const [y, slope] = [valueAt(e, at), valueAt(rate, at)];
  if (!y || !slope || (height && !equalRationals(height, y))) return null;
  const point = printRational(at);
  const steps: SolverStep[] = [
    ...solved.steps,
    {
      kind: "compute",
      title: say(
        locale,
        "切线的斜率：导数在这一点的值",
        "The slope of the tangent: the derivative at the point",
      ),
      text: say(
        locale,
        `当 $x = ${point}$ 时，导数 $${solved.final}$ 的值是 $${printRational(slope)}$。`,
        `At $x = ${point}$ the derivative $${solved.final}$ has the value $${printRational(slope)}$.`,
      ),
    },
  ];
  if (!whole) return { steps, final: printRational(slope) };
  steps.push({
    kind: "compute",
    title: say(locale, "切点", "The point of contact"),
    text: say(
      locale,
      `当 $x = ${point}$ 时，$${printLatex(e)}$ 的值是 $${printRational(y)}$，切点是 $\\left(${point}, ${printRational(y)}\\right)$。`,
      `At $x = ${point}$ the value of $${printLatex(e)}$ is $${printRational(y)}$; the point is $\\left(${point}, ${printRational(y)}\\right)$.`,
    ),
  });
  const line = solvePointSlope({ x: at, y }, slope, locale);
  return { steps: [...steps, ...line.steps], final: line.final };
}

function valueAt(e: Expression, x: Rational): Rational | null {
  const put = substitute(e, "x", { type: "number", value: x });
  const exact = evaluateExact(put);
  if (exact) return exact;
  const surd = surdValue(put) ?? ofOne(closedSum(put));
  if (!surd) return null;
  return surd.size === 0
    ? { numerator: 0n, denominator: 1n }
    : surd.size === 1
      ? (surd.get(1n) ?? null)
      : null;
}

/** `e^0 + 0` is a fraction, other powers of e are none. */
function ofOne(sum: ClosedSum | null): Surd | null {
  if (!sum || [...sum.keys()].some((key) => key !== "1")) return null;
  return new Map([...sum.values()].map((value) => [1n, value]));
}
