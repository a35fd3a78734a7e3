import { printRational } from "@/lib/algebra/print-latex";
import {
  addRationals,
  divideRationals,
  multiplyRationals,
  type Rational,
  rational,
  rationalFromDecimal,
  subtractRationals,
} from "@/lib/algebra/rational";
import { multiplySurds, printSurd, type Surd, squareRoot } from "@/lib/algebra/surd";
import type { Locale } from "@/lib/i18n/locale";
import { type Reader, type Solve, within } from "../reader";
import { type SolverStep, say } from "../solution";

const SIZE = "(\\d+(?:\\.\\d+)?)";
const UNIT = "\\s*(cm|m|厘米|米|dm|分米|mm|毫米)?";
const ANGLE = "(\\d+(?:\\.\\d+)?)\\s*(?:°|\\^\\{?\\\\circ\\}?|度| degrees)";
const ITS_ZH = "\\s*[,，]?\\s*(?:则|求|那么)\\s*(?:它的|其|这个三角形的|三角形的|该三角形的)?";
const END_ZH = "(?:是多少|为|等于多少)?$";

type Known = readonly [number: Rational, other: Rational];
type Work = (sizes: Known, unit: string) => Solve | null;
type Sentence = readonly [pattern: RegExp, work: Work];

const zh = (source: string) => new RegExp(`^(?:已知|若)?(?:一个)?${source}${END_ZH}`);
const en = (source: string) => new RegExp(`^${source}$`, "i");

const SENTENCES: readonly Sentence[] = [
  [
    zh(`等腰三角形的?顶角(?:的度数)?(?:为|是|等于)\\s*${ANGLE}()${ITS_ZH}(?:一个)?底角(?:的度数)?`),
    baseAngle,
  ],
  [
    zh(`等腰三角形的?(?:一个)?底角(?:的度数)?(?:为|是|等于)\\s*${ANGLE}()${ITS_ZH}顶角(?:的度数)?`),
    vertexAngle,
  ],
  [
    en(
      `the vertex angle of an isosceles triangle is ${ANGLE}(). (?:find|what is) (?:the measure of )?(?:each|a|one) base angle`,
    ),
    baseAngle,
  ],
  [
    en(
      `an isosceles triangle has (?:base angles|a base angle) of ${ANGLE}(). (?:find|what is) (?:the measure of )?the vertex angle`,
    ),
    vertexAngle,
  ],
  [
    zh(
      `等腰三角形的?腰长?(?:为|是|等于)\\s*${SIZE}${UNIT}\\s*[,，]?\\s*底(?:边长?|长)?(?:为|是|等于)\\s*${SIZE}(?:\\2)?${ITS_ZH}面积`,
    ),
    isoscelesArea,
  ],
  [
    en(
      `an isosceles triangle has legs of (?:length )?${SIZE}${UNIT} and (?:a )?base (?:of )?(?:length )?${SIZE}(?:\\s*\\2)?. (?:find|what is) (?:its|the) area(?: of the triangle)?`,
    ),
    isoscelesArea,
  ],
  [zh(`等边三角形的?边长(?:为|是|等于)\\s*${SIZE}${UNIT}()${ITS_ZH}(?:一边上的)?高`), equilateralHeight],
  [
    en(
      `find the (?:height|altitude) of an equilateral triangle with (?:a )?sides? (?:length |of length )?${SIZE}${UNIT}()`,
    ),
    equilateralHeight,
  ],
  [zh(`等边三角形的?边长(?:为|是|等于)\\s*${SIZE}${UNIT}()${ITS_ZH}周长`), perimeter],
  [
    en(
      `find the perimeter of an equilateral triangle with (?:a )?sides? (?:length |of length )?${SIZE}${UNIT}()`,
    ),
    perimeter,
  ],
  [zh(`等边三角形的?周长(?:为|是|等于)\\s*${SIZE}${UNIT}()${ITS_ZH}边长`), sideOfPerimeter],
  [
    zh(
      `等腰三角形的?(?:两边长?|两条边长?|两边的长)(?:分别)?(?:为|是)\\s*${SIZE}${UNIT}\\s*(?:和|、|,|与)\\s*${SIZE}(?:\\2)?${ITS_ZH}周长`,
    ),
    perimeterOfTwo,
  ],
];

/** Isosceles and equilateral triangles: an angle from the other, heights, areas and perimeters. */
export const readIsosceles: Reader = (text) => {
  for (const [pattern, work] of SENTENCES) {
    const parts = within(text, [pattern]);
    if (!parts) continue;
    const numbers = parts.filter((part) => /^\d/.test(part)).map(rationalFromDecimal);
    const unit = parts.find((part) => /^[a-z\p{Script=Han}]/u.test(part)) ?? "";
    const [first, second = rational(0)] = numbers;
    if (first && first.numerator > 0n) return work([first, second], unit);
  }
  return null;
};

const HALF = rational(1, 2);
const STRAIGHT = rational(180);

function baseAngle([vertex]: Known): Solve | null {
  const value = multiplyRationals(subtractRationals(STRAIGHT, vertex), HALF);
  if (value.numerator <= 0n) return null;
  return answered(`${printRational(value)}^\\circ`, (locale) => [
    equalAngles(locale),
    computed(`\\frac{180 - ${printRational(vertex)}}{2} = ${printRational(value)}`, locale),
  ]);
}

function vertexAngle([base]: Known): Solve | null {
  const value = subtractRationals(STRAIGHT, multiplyRationals(rational(2), base));
  if (value.numerator <= 0n) return null;
  return answered(`${printRational(value)}^\\circ`, (locale) => [
    equalAngles(locale),
    computed(`180 - 2 \\times ${printRational(base)} = ${printRational(value)}`, locale),
  ]);
}

function isoscelesArea([leg, base]: Known, unit: string): Solve | null {
  const half = multiplyRationals(base, HALF);
  const square = subtractRationals(multiplyRationals(leg, leg), multiplyRationals(half, half));
  const height = square.numerator > 0n ? squareRoot(square) : null;
  const area = height && times(height, half);
  if (!height || !area || base.numerator <= 0n) return null;
  const [l, h, b] = [leg, half, base].map((one) => printRational(one));
  return answered(withUnit(printSurd(area), unit, "^2"), (locale) => [
    {
      kind: "derive",
      title: say(locale, "三线合一：底边上的高平分底边", "The height to the base halves the base"),
      text: `$$\\sqrt{${l}^2 - \\left(${h}\\right)^2} = ${printSurd(height)}$$`,
    },
    computed(`\\frac{1}{2} \\times ${b} \\times ${printSurd(height)} = ${printSurd(area)}`, locale),
  ]);
}

function equilateralHeight([side]: Known, unit: string): Solve | null {
  const root = squareRoot(rational(3));
  const height = root && times(root, multiplyRationals(side, HALF));
  if (!height) return null;
  const s = printRational(side);
  return answered(withUnit(printSurd(height), unit), (locale) => [
    {
      kind: "derive",
      title: say(locale, "高平分底边，用勾股定理", "The height halves the base; Pythagoras"),
      text: `$$\\sqrt{${s}^2 - \\left(\\frac{${s}}{2}\\right)^2} = ${printSurd(height)}$$`,
    },
  ]);
}

function perimeter([side]: Known, unit: string): Solve | null {
  const value = multiplyRationals(rational(3), side);
  return answered(withUnit(printRational(value), unit), (locale) => [
    computed(`3 \\times ${printRational(side)} = ${printRational(value)}`, locale),
  ]);
}

function sideOfPerimeter([whole]: Known, unit: string): Solve | null {
  const value = divideRationals(whole, rational(3));
  return answered(withUnit(printRational(value), unit), (locale) => [
    computed(`${printRational(whole)} \\div 3 = ${printRational(value)}`, locale),
  ]);
}

/** Of two sides either may come twice; only one way may leave a triangle. */
function perimeterOfTwo([a, b]: Known, unit: string): Solve | null {
  const isTriangle = (leg: Rational, base: Rational) =>
    subtractRationals(multiplyRationals(rational(2), leg), base).numerator > 0n;
  const ways = (
    [
      [a, b],
      [b, a],
    ] as const
  ).filter(([leg, base]) => isTriangle(leg, base));
  const [[leg, base] = []] = ways;
  if (ways.length !== 1 || !leg || !base) return null;
  const value = addRationals(multiplyRationals(rational(2), leg), base);
  const [l, s] = [printRational(leg), printRational(base)];
  return answered(withUnit(printRational(value), unit), (locale) => [
    {
      kind: "plan",
      title: say(locale, "哪条边是腰", "Which side comes twice"),
      text: say(
        locale,
        `三角形两边之和大于第三边：$${s} + ${s} \\le ${l}$，腰不能是 ${s}，只能是 ${l}。`,
        `Two sides of a triangle are longer than the third: $${s} + ${s} \\le ${l}$, so the legs are not ${s} but ${l}.`,
      ),
    },
    computed(`2 \\times ${l} + ${s} = ${printRational(value)}`, locale),
  ]);
}

function times(value: Surd, factor: Rational): Surd | null {
  return multiplySurds(value, new Map([[1n, factor]]));
}

function answered(final: string, steps: (locale: Locale) => SolverStep[]): Solve {
  return (locale) => ({ steps: steps(locale), final });
}

function withUnit(value: string, unit: string, power = ""): string {
  return unit ? `${value} \\text{ ${unit}}${power}` : value;
}

function equalAngles(locale: Locale): SolverStep {
  return {
    kind: "plan",
    title: say(locale, "等边对等角", "Equal sides have equal angles opposite"),
    text: say(
      locale,
      "等腰三角形的两个底角相等，三个角的和是 180 度。",
      "The two base angles are equal, and the three angles make 180 degrees.",
    ),
  };
}

function computed(text: string, locale: Locale): SolverStep {
  return { kind: "compute", title: say(locale, "计算", "Compute"), text: `$$${text}$$` };
}
