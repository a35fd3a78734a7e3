import { printRational } from "@/lib/algebra/print-latex";
import {
  divideRationals,
  equalRationals,
  multiplyRationals,
  negateRational,
  ONE,
  type Rational,
  rational,
  ZERO,
} from "@/lib/algebra/rational";
import { printSurd } from "@/lib/algebra/surd";
import { printUnivariate, type Univariate, valueAt } from "@/lib/algebra/univariate";
import type { Locale } from "@/lib/i18n/locale";
import { polynomialRoots } from "../equations/polynomial-roots";
import { type Solution, type SolverStep, say } from "../solution";

export type AskedOfQuadratic =
  | "form"
  | "vertex"
  | "axis"
  | "minimum"
  | "maximum"
  | "extremum"
  | "range"
  | "y-intercept"
  | "x-intercepts"
  | "opening"
  | "graph";

type Quadratic = { polynomial: Univariate; a: Rational; h: Rational; k: Rational; locale: Locale };
type Found = { label: string; value: string };

/** What a graph is drawn from. */
const FOR_GRAPH: readonly AskedOfQuadratic[] = ["opening", "vertex", "axis", "y-intercept", "x-intercepts"];

/** By completing the square: ax² + bx + c = a(x − h)² + k with h = −b/(2a) and k the value there. Null where a least value is asked that is none. */
export function solveQuadraticFunction(
  polynomial: Univariate,
  asked: ReadonlySet<AskedOfQuadratic>,
  locale: Locale,
): Solution | null {
  const [, b = ZERO, a = ONE] = polynomial;
  const h = divideRationals(negateRational(b), multiplyRationals(rational(2), a));
  const quadratic = { polynomial, a, h, k: valueAt(polynomial, h), locale };
  const opensUp = a.numerator > 0n;
  if (asked.has(opensUp ? "maximum" : "minimum")) return null;
  const wanted = new Set([...asked].flatMap((what) => (what === "graph" ? FOR_GRAPH : [what])));
  const steps = [completeSquare(quadratic), readVertex(quadratic)];
  const found = [...wanted].map((what) => FIND[what](quadratic, steps));
  if (found.some((one) => one === null)) return null;
  const [only] = found;
  if (found.length === 1 && only) return { steps, final: only.value };
  return { steps, final: found.map((one) => `\\text{${one?.label} } ${one?.value}`).join(",\\ ") };
}

function completeSquare({ polynomial, a, h, k, locale }: Quadratic): SolverStep {
  const [, b = ZERO] = polynomial;
  const done = b.numerator === 0n;
  return {
    kind: "derive",
    title: done
      ? say(locale, "已经是顶点式", "It already is in vertex form")
      : say(locale, "配方，化为顶点式", "Complete the square"),
    text: done
      ? `$$y = ${vertexForm(a, h, k)}$$`
      : `$$${printUnivariate(polynomial, "x")} = ${vertexForm(a, h, k)}$$`,
  };
}

function readVertex({ a, h, k, locale }: Quadratic): SolverStep {
  const point = `\\left(${printRational(h)}, ${printRational(k)}\\right)`;
  const up = a.numerator > 0n;
  return {
    kind: "derive",
    title: say(locale, "从顶点式读出顶点和对称轴", "Read off the vertex and the axis"),
    text: say(
      locale,
      `顶点是 $${point}$，对称轴是直线 $x = ${printRational(h)}$。$x^2$ 的系数是${up ? "正" : "负"}数，所以开口向${up ? "上" : "下"}，顶点处的值最${up ? "小" : "大"}。`,
      `The vertex is $${point}$ and the axis of symmetry is the line $x = ${printRational(h)}$. The number before $x^2$ is ${up ? "positive" : "negative"}, so the parabola opens ${up ? "upwards" : "downwards"} and the ${up ? "least" : "greatest"} value is at the vertex.`,
    ),
  };
}

type Find = (quadratic: Quadratic, steps: SolverStep[]) => Found | null;

const extremum: Find = ({ a, k, locale }) => ({
  label: a.numerator > 0n ? say(locale, "最小值", "minimum") : say(locale, "最大值", "maximum"),
  value: printRational(k),
});

const FIND: Record<AskedOfQuadratic, Find> = {
  form: ({ a, h, k, locale }) => ({
    label: say(locale, "顶点式", "vertex form"),
    value: `y = ${vertexForm(a, h, k)}`,
  }),
  vertex: ({ h, k, locale }) => ({
    label: say(locale, "顶点", "vertex"),
    value: `\\left(${printRational(h)}, ${printRational(k)}\\right)`,
  }),
  axis: ({ h, locale }) => ({ label: say(locale, "对称轴", "axis"), value: `x = ${printRational(h)}` }),
  minimum: extremum,
  maximum: extremum,
  extremum,
  range: ({ a, k, locale }) => ({
    label: say(locale, "值域", "range"),
    value:
      a.numerator > 0n
        ? `\\left[${printRational(k)}, +\\infty\\right)`
        : `\\left(-\\infty, ${printRational(k)}\\right]`,
  }),
  opening: ({ a, locale }) => ({
    label: say(locale, "开口", "opens"),
    value: `\\text{${a.numerator > 0n ? say(locale, "向上", "upwards") : say(locale, "向下", "downwards")}}`,
  }),
  "y-intercept": ({ polynomial, locale }, steps) => {
    const height = printRational(polynomial[0] ?? ZERO);
    steps.push({
      kind: "compute",
      title: say(locale, "与 y 轴的交点", "Where it meets the y-axis"),
      text: say(locale, `当 $x = 0$ 时，$y = ${height}$。`, `When $x = 0$, $y = ${height}$.`),
    });
    return { label: say(locale, "与 y 轴交于", "y-intercept"), value: `\\left(0, ${height}\\right)` };
  },
  "x-intercepts": ({ polynomial, locale }, steps) => {
    const found = polynomialRoots(polynomial, "x", locale);
    if (!found) return null;
    steps.push(
      {
        kind: "derive",
        title: say(locale, "与 x 轴的交点：令 y = 0", "Where it meets the x-axis: let y be 0"),
        text: `$$${printUnivariate(polynomial, "x")} = 0$$`,
      },
      ...found.steps,
    );
    const points = found.roots.map((root) => `\\left(${printSurd(root)}, 0\\right)`);
    const none = say(locale, "\\text{没有}", "\\text{none}");
    return { label: say(locale, "与 x 轴交于", "x-intercepts"), value: points.join(", ") || none };
  },
  graph: () => null,
};

/** `2(x-1)^2+3`. */
function vertexForm(a: Rational, h: Rational, k: Rational): string {
  const factor = equalRationals(a, ONE)
    ? ""
    : equalRationals(a, negateRational(ONE))
      ? "-"
      : printRational(a);
  const square =
    h.numerator === 0n ? "x^2" : `\\left(${printUnivariate([negateRational(h), ONE], "x")}\\right)^2`;
  const rest = printRational(k);
  return `${factor}${square}${k.numerator === 0n ? "" : k.numerator < 0n ? ` - ${rest.slice(1)}` : ` + ${rest}`}`;
}
