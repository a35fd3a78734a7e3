import { rational, rationalFromDecimal } from "@/lib/algebra/rational";
import { type Reader, type Solve, within } from "../reader";
import {
  areaOfHypotenuse,
  areaOfPerimeter,
  baseAngle,
  baseOfPerimeter,
  equilateralHeight,
  hypotenuseOfLeg,
  isoscelesArea,
  type Known,
  legOfPerimeter,
  perimeter,
  perimeterOfTwo,
  sideOfPerimeter,
  vertexAngle,
} from "./solve-isosceles";

const SIZE = "(\\d+(?:\\.\\d+)?)";
const UNIT = "\\s*(cm|m|厘米|米|dm|分米|mm|毫米)?";
const ANGLE = "(\\d+(?:\\.\\d+)?)\\s*(?:°|\\^\\{?\\\\circ\\}?|度| degrees)";
/** Left out where the number follows at once: `腰长5`. */
const IS = "\\s*(?:为|是|等于)?";
const ITS_ZH = "\\s*[,，]?\\s*(?:则|求|那么)?\\s*(?:它的|其|这个三角形的|三角形的|该三角形的)?";
const END_ZH = "(?:长|的长度?)?(?:是多少|是|为|等于多少|多少|有多长)?$";

type Work = (sizes: Known, unit: string) => Solve | null;
type Sentence = readonly [pattern: RegExp, work: Work];

const zh = (source: string) => new RegExp(`^(?:已知|若)?(?:一个)?${source}${END_ZH}`);
const en = (source: string) => new RegExp(`^${source}$`, "i");

const SENTENCES: readonly Sentence[] = [
  [zh(`等腰三角形的?顶角(?:的度数)?${IS}\\s*${ANGLE}()${ITS_ZH}(?:一个)?底角(?:的度数)?`), baseAngle],
  [zh(`等腰三角形的?(?:一个)?底角(?:的度数)?${IS}\\s*${ANGLE}()${ITS_ZH}顶角(?:的度数)?`), vertexAngle],
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
      `等腰三角形的?腰长?${IS}\\s*${SIZE}${UNIT}\\s*[,，]?\\s*底(?:边长?|长)?${IS}\\s*${SIZE}(?:\\2)?${ITS_ZH}面积`,
    ),
    isoscelesArea,
  ],
  [
    en(
      `an isosceles triangle has legs of (?:length )?${SIZE}${UNIT} and (?:a )?base (?:of )?(?:length )?${SIZE}(?:\\s*\\2)?. (?:find|what is) (?:its|the) area(?: of the triangle)?`,
    ),
    isoscelesArea,
  ],
  [zh(`等边三角形的?边长${IS}\\s*${SIZE}${UNIT}()${ITS_ZH}(?:一边上的)?高`), equilateralHeight],
  [
    en(
      `find the (?:height|altitude) of an equilateral triangle with (?:a )?sides? (?:length |of length )?${SIZE}${UNIT}()`,
    ),
    equilateralHeight,
  ],
  [zh(`等边三角形的?边长${IS}\\s*${SIZE}${UNIT}()${ITS_ZH}周长`), perimeter],
  [
    en(
      `find the perimeter of an equilateral triangle with (?:a )?sides? (?:length |of length )?${SIZE}${UNIT}()`,
    ),
    perimeter,
  ],
  [zh(`等边三角形的?周长${IS}\\s*${SIZE}${UNIT}()${ITS_ZH}边长`), sideOfPerimeter],
  [
    zh(
      `等腰三角形的?(?:两边长?|两条边长?|两边的长)(?:分别)?(?:为|是)\\s*${SIZE}${UNIT}\\s*(?:和|、|,|与)\\s*${SIZE}(?:\\2)?${ITS_ZH}周长`,
    ),
    perimeterOfTwo,
  ],
  [zh(`等腰直角三角形的?斜边长?${IS}\\s*${SIZE}${UNIT}()${ITS_ZH}面积`), areaOfHypotenuse],
  [zh(`等腰直角三角形的?(?:直角边|腰)长?${IS}\\s*${SIZE}${UNIT}()${ITS_ZH}斜边长?`), hypotenuseOfLeg],
  [
    en(
      `an isosceles right triangle has legs of (?:length )?${SIZE}${UNIT}(). (?:find|what is) (?:the length of )?(?:the|its) hypotenuse`,
    ),
    hypotenuseOfLeg,
  ],
  [
    en(`the perimeter of an equilateral triangle is ${SIZE}${UNIT}(). (?:find|what is) (?:its|the) area`),
    areaOfPerimeter,
  ],
  [
    zh(
      `等腰三角形的?周长${IS}\\s*${SIZE}${UNIT}\\s*[,，]?\\s*(?:一条?)?腰(?:长|的长)?${IS}\\s*${SIZE}(?:\\2)?${ITS_ZH}底边?`,
    ),
    baseOfPerimeter,
  ],
  [
    zh(
      `等腰三角形的?周长${IS}\\s*${SIZE}${UNIT}\\s*[,，]?\\s*(?:底|底边|底边长|底长)(?:的长)?${IS}\\s*${SIZE}(?:\\2)?${ITS_ZH}腰`,
    ),
    legOfPerimeter,
  ],
  [
    en(
      `(?:an isosceles triangle has (?:a )?perimeter (?:of )?|the perimeter of an isosceles triangle is )${SIZE}${UNIT},? and (?:its )?(?:legs of (?:length )?|equal sides of (?:length )?|each leg (?:is|has length|measures) |each (?:of the equal|equal) sides? (?:is|measures) )${SIZE}(?:\\s*\\2)?(?: long)?. (?:find|what is|how long is) (?:the length of )?(?:its|the) (?:base|third side)`,
    ),
    baseOfPerimeter,
  ],
  [
    en(
      `(?:an isosceles triangle has (?:a )?perimeter (?:of )?|the perimeter of an isosceles triangle is )${SIZE}${UNIT},? and (?:(?:a |its |the )?base (?:of )?(?:length )?(?:is |measures )?)${SIZE}(?:\\s*\\2)?(?: long)?. (?:find|what is|how long is) (?:the length of )?(?:each|a|one) (?:leg|of the (?:equal sides|legs)|equal side)`,
    ),
    legOfPerimeter,
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
