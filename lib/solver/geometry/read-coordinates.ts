import type { Reader } from "../reader";
import { solveSystem } from "../solve-system";
import { canonicalSentence } from "./canonical-sentence";
import { circleOf, lineOf } from "./line";
import { type Kind, LINE_KINDS } from "./line-kinds";
import {
  solveCentreRadius,
  solveCircleEquation,
  solveCircleThrough,
  solveDiameterCircle,
  solveLineCircle,
  solveThreePointCircle,
} from "./solve-circles";
import { solveTriangleArea } from "./solve-corner-area";
import {
  solveBisector,
  solveDistance,
  solveLineThrough,
  solveMidpoint,
  solvePointLine,
  solvePointSlope,
  solveRelatedLine,
  solveSlope,
} from "./solve-points";
import { withoutPointNames } from "./without-point-names";

const FIND = "(?:(?:find|calculate|compute|determine|what is|write)(?: down)? )?(?:the |an? )?";
const TWO = "(?:the )?(?:two )?(?:points? )?P ?(?:and|to|,) ?(?:the )?(?:point )?P";
const TWO_ZH = "(?:已知)?(?:经过|过)?(?:两)?点?P(?:和|与|、|,|到)点?P(?:两点)?";
const LINE = "(?:the )?(?:straight )?(?:line )?L";
const CIRCLE = "(?:(?:the )?circle )?(?:with (?:the )?equation )?L";

const en = (words: string) => new RegExp(`^${FIND}${words}$`, "i");
const zh = (words: string) => new RegExp(`^(?:已知|求|求出|写出)?${words}$`);

/** The words around points, equations and numbers, and what they ask. */
const KINDS: Kind[] = [
  {
    patterns: [en(`distance (?:between|from) ${TWO}`), zh(`${TWO_ZH}(?:之间|间)?的?距离`)],
    solve: ({ points: [p, q] }) => (p && q ? (locale) => solveDistance(p, q, locale) : null),
  },
  {
    patterns: [
      en(
        `midpoint (?:of|between)(?: the)?(?: line)?(?: segment)?(?: joining| between| with endpoints| from)? ?${TWO}`,
      ),
      zh(`(?:线段)?${TWO_ZH}(?:连线|之间|线段)?的?中点(?:坐标)?`),
      zh("线段AB的中点,其中P,P"),
    ],
    solve: ({ points: [p, q] }) => (p && q ? (locale) => solveMidpoint(p, q, locale) : null),
  },
  {
    patterns: [
      en(
        `(?:slope|gradient) of (?:the )?(?:straight )?line (?:through|joining|passing through|between|containing) ${TWO}`,
      ),
      zh(`${TWO_ZH}(?:的|所在)?(?:直线)?的?斜率`),
    ],
    solve: ({ points: [p, q] }) => (p && q ? (locale) => solveSlope(p, q, locale) : null),
  },
  {
    patterns: [
      en(
        `(?:equation of (?:the )?)?(?:straight )?line (?:through|joining|passing through|that passes through|containing) ${TWO}`,
      ),
      zh(`${TWO_ZH}的直线(?:的)?(?:方程|解析式)?`),
    ],
    solve: ({ points: [p, q] }) => (p && q ? (locale) => solveLineThrough(p, q, locale) : null),
  },
  {
    patterns: [
      en(
        "(?:equation of (?:the )?)?(?:straight )?line (?:through|passing through|that passes through) (?:the )?(?:point )?P (?:and )?(?:with|having|whose) (?:a )?(?:slope|gradient)(?: of| is| =| k=)? ?N",
      ),
      en(
        "(?:equation of (?:the )?)?(?:straight )?line with (?:a )?(?:slope|gradient)(?: of| =)? ?N (?:through|passing through|that passes through|and passing through) (?:the )?(?:point )?P",
      ),
      zh("(?:经过|过)点?P[,，]?(?:且)?斜率(?:为|是|k ?=|=)N的直线(?:的)?(?:方程|解析式)?"),
    ],
    solve: ({ points: [p], numbers: [slope] }) =>
      p && slope ? (locale) => solvePointSlope(p, slope, locale) : null,
  },
  {
    patterns: [
      en(`distance (?:from|of|between) (?:the )?(?:point )?P (?:to|from|and) ${LINE}`),
      zh("点?P到直线L的?距离"),
    ],
    solve: ({ points: [p], equations: [equation] }) => {
      const line = equation && lineOf(equation);
      return p && line ? (locale) => solvePointLine(p, line, locale) : null;
    },
  },
  relatedLine("parallel", [
    en(
      `(?:equation of (?:the )?)?(?:straight )?line (?:through|passing through|that passes through) (?:the )?(?:point )?P,? ?(?:and )?(?:that is |which is |is )?parallel to ${LINE}`,
    ),
    en(
      `(?:equation of (?:the )?)?(?:straight )?line parallel to ${LINE},? (?:and )?(?:passing |that passes )?through (?:the )?(?:point )?P`,
    ),
    zh("(?:经过|过)点?P[,，]?(?:且)?(?:与|和)?(?:直线)?L平行的直线(?:的)?方程"),
    zh("(?:经过|过)点?P[,，]?(?:且)?平行于(?:直线)?L的直线(?:的)?方程"),
  ]),
  relatedLine("perpendicular", [
    en(
      `(?:equation of (?:the )?)?(?:straight )?line (?:through|passing through|that passes through) (?:the )?(?:point )?P,? ?(?:and )?(?:that is |which is |is )?perpendicular to ${LINE}`,
    ),
    en(
      `(?:equation of (?:the )?)?(?:straight )?line perpendicular to ${LINE},? (?:and )?(?:passing |that passes )?through (?:the )?(?:point )?P`,
    ),
    zh("(?:经过|过)点?P[,，]?(?:且)?(?:与|和)?(?:直线)?L垂直的直线(?:的)?方程"),
    zh("(?:经过|过)点?P[,，]?(?:且)?垂直于(?:直线)?L的直线(?:的)?方程"),
  ]),
  {
    patterns: [
      en(
        `(?:equation of (?:the )?)?perpendicular bisector of (?:the )?(?:line )?(?:segment )?(?:joining |between |from |with endpoints )?${TWO}`,
      ),
      zh(`(?:线段)?${TWO_ZH}(?:连线|线段)?的?(?:垂直平分线|中垂线)(?:的)?(?:方程)?`),
    ],
    solve: ({ points: [p, q] }) => (p && q ? (locale) => solveBisector(p, q, locale) : null),
  },
  {
    patterns: [
      en(
        "(?:point of )?intersection(?: point)? of (?:the )?(?:straight )?(?:lines? )?L (?:and|,) ?(?:the )?(?:line )?L",
      ),
      zh("(?:两)?(?:条)?直线L(?:和|与|、|,)(?:直线)?L的?交点(?:坐标)?"),
    ],
    solve: ({ equations }) => (equations.every(lineOf) ? (locale) => solveSystem(equations, locale) : null),
  },
  {
    patterns: [
      en(
        "area of (?:the )?(?:a )?triangle(?: ABC)? (?:with|whose) (?:corners|vertices)(?: at| are)? ?P ?,? ?(?:and )?P ?,? ?(?:and )?P",
      ),
      zh("(?:以)?(?:点)?P[,、]P(?:[,、]|和)P(?:为顶点|三点构成|为三个顶点)的?三角形的?面积"),
    ],
    solve: ({ points: [p, q, r] }) => (p && q && r ? (locale) => solveTriangleArea([p, q, r], locale) : null),
  },
  circleAsks("both", [
    en(`(?:cent(?:re|er) and (?:the )?radius|radius and (?:the )?cent(?:re|er)) of ${CIRCLE}`),
    zh("圆(?:的方程)?L的?圆心(?:坐标)?(?:和|与|及|、)半径"),
  ]),
  circleAsks("centre", [en(`cent(?:re|er) of ${CIRCLE}`), zh("圆L的?圆心(?:坐标)?")]),
  circleAsks("radius", [en(`radius of ${CIRCLE}`), zh("圆L的?半径")]),
  {
    patterns: [
      en(
        "(?:equation of (?:the |a )?)?circle with cent(?:re|er)(?: at)? ?P,? ?(?:and )?(?:with )?(?:a )?radius(?: of| =)? ?N",
      ),
      zh(
        "(?:以)?(?:圆心为|圆心在|圆心是)?点?P(?:为圆心)?[,，]?(?:半径为|半径是|以?N为半径|半径)(?:N)?的圆的(?:标准)?方程",
      ),
    ],
    solve: ({ points: [centre], numbers: [radius] }) =>
      centre && radius ? (locale) => solveCircleEquation(centre, radius, locale) : null,
  },
  {
    patterns: [
      en(
        "(?:equation of (?:the |a )?)?circle with cent(?:re|er)(?: at)? ?P,? ?(?:and )?(?:passing |that passes )?through (?:the )?(?:point )?P",
      ),
      zh("(?:以)?(?:圆心为|圆心在|圆心是)?点?P(?:为圆心)?[,，]?(?:且)?(?:经过|过)点?P的圆的(?:标准)?方程"),
    ],
    solve: ({ points: [centre, p] }) =>
      centre && p ? (locale) => solveCircleThrough(centre, p, locale) : null,
  },
  {
    patterns: [
      en(
        `(?:equation of (?:the |a )?)?circle (?:with|whose|having) (?:a )?diameter(?: with)?(?: endpoints)?(?: at| from| joining)? ?${TWO}`,
      ),
      zh("以(?:线段)?点?P(?:和|与|、|,)点?P(?:为端点的线段|的线段|连线)?为直径的圆的(?:标准)?方程"),
    ],
    solve: ({ points: [p, q] }) => (p && q ? (locale) => solveDiameterCircle(p, q, locale) : null),
  },
  threePoints("equation", [
    en(
      "(?:equation of (?:the |a )?)?circle (?:passing )?through (?:the )?(?:three )?(?:points )?P ?,? ?(?:and )?P ?,? ?(?:and )?P",
    ),
    zh("(?:经过|过)(?:三)?点?P[,、](?:点)?P(?:[,、]|和)(?:点)?P(?:三点)?的圆的(?:标准|一般)?方程"),
  ]),
  threePoints("centre", [
    en(
      "cent(?:re|er) of (?:the )?circle (?:passing )?through (?:the )?(?:three )?(?:points )?P ?,? ?(?:and )?P ?,? ?(?:and )?P",
    ),
    /^(?:the )?circle (?:passing )?through (?:the )?(?:three )?(?:points )?P ?,? ?(?:and )?P ?,? ?(?:and )?P[,.:;] ?(?:find (?:its |the )?)?cent(?:re|er)$/i,
    zh("(?:经过|过)(?:三)?点?P[,、](?:点)?P(?:[,、]|和)(?:点)?P(?:三点)?的圆的圆心(?:坐标)?"),
  ]),
  threePoints("radius", [
    en(
      "radius of (?:the )?circle (?:passing )?through (?:the )?(?:three )?(?:points )?P ?,? ?(?:and )?P ?,? ?(?:and )?P",
    ),
    zh("(?:经过|过)(?:三)?点?P[,、](?:点)?P(?:[,、]|和)(?:点)?P(?:三点)?的圆的半径"),
  ]),
  {
    patterns: [
      /^(?:判断)?直线L(?:与|和)圆L的?位置关系$/,
      /^(?:does|do) the line L (?:intersect|meet|touch|cross) the circle L$/i,
      en("relation(?:ship)? (?:between|of) the line L and the circle L"),
    ],
    solve: ({ equations: [first, second] }) => {
      const [line, circle] = [first && lineOf(first), second && circleOf(second)];
      return line && circle ? (locale) => solveLineCircle(line, circle, locale) : null;
    },
  },
];

function relatedLine(how: "parallel" | "perpendicular", patterns: RegExp[]): Kind {
  return {
    patterns,
    solve: ({ points: [p], equations: [equation] }) => {
      const line = equation && lineOf(equation);
      return p && line ? (locale) => solveRelatedLine(line, p, how, locale) : null;
    },
  };
}

function circleAsks(asked: "both" | "centre" | "radius", patterns: RegExp[]): Kind {
  return {
    patterns,
    solve: ({ equations: [equation] }) => {
      const circle = equation && circleOf(equation);
      return circle ? (locale) => solveCentreRadius(circle, asked, locale) : null;
    },
  };
}

function threePoints(asked: "equation" | "centre" | "radius", patterns: RegExp[]): Kind {
  return {
    patterns,
    solve: ({ points: [p, q, r] }) =>
      p && q && r ? (locale) => solveThreePointCircle([p, q, r], asked, locale) : null,
  };
}

/** Points, lines and circles in the plane. */
export const readCoordinates: Reader = (text) => {
  if (!/\(|=/.test(text)) return null;
  const sentence = canonicalSentence(withoutPointNames(text.replace(/\\(?:left|right)\b/g, "")));
  if (!sentence) return null;
  const kind = [...KINDS, ...LINE_KINDS].find(({ patterns }) =>
    patterns.some((pattern) => pattern.test(sentence.words)),
  );
  return kind ? kind.solve(sentence) : null;
};
