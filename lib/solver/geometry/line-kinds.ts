import type { Solve } from "../reader";
import type { Solution } from "../solution";
import { solveSumAndQuadratic } from "../systems/solve-quadratic-system";
import type { CanonicalSentence } from "./canonical-sentence";
import { circleOf, lineOf } from "./line";
import { solveChord, solveCircleSize, solveTangentAt } from "./solve-circle-facts";
import {
  solveInclination,
  solveIntercept,
  solveMirror,
  solveParallelDistance,
  solveSlopeOfLine,
} from "./solve-line-facts";

export type Kind = { patterns: RegExp[]; solve: (sentence: CanonicalSentence) => Solve | null };

const FIND = "(?:(?:find|calculate|compute|determine|what is|write|state)(?: down)? )?(?:the |an? )?";
const LINE = "(?:the )?(?:straight )?(?:line )?(?:with equation )?L";
const CIRCLE = "(?:(?:the )?circle )?(?:with (?:the )?equation )?L";
const en = (words: string) => new RegExp(`^${FIND}${words}$`, "i");
const zh = (words: string) => new RegExp(`^(?:已知|求|求出|写出)?${words}(?:是多少)?$`);

/** Slopes, intercepts, angles and distances of lines, chords and tangents of circles, mirrored points. */
export const LINE_KINDS: Kind[] = [
  ofLine([en(`(?:slope|gradient) of ${LINE}`), zh("直线L的?斜率")], solveSlopeOfLine),
  ofLine(
    [zh("直线L的?倾斜角(?:的?(?:大小|度数))?"), en(`(?:angle of inclination|inclination) of ${LINE}`)],
    solveInclination,
  ),
  ofLine([en(`x-intercept of ${LINE}`), zh("直线L在x轴上的?截距")], (line, locale) =>
    solveIntercept(line, "x", locale),
  ),
  ofLine([en(`y-intercept of ${LINE}`), zh("直线L在y轴上的?截距")], (line, locale) =>
    solveIntercept(line, "y", locale),
  ),
  {
    patterns: [
      en("distance between (?:the )?(?:two )?(?:parallel )?lines L and L"),
      zh("(?:两)?(?:条)?平行(?:直)?线L(?:和|与|、|,)(?:直线)?L(?:之)?间的?距离"),
    ],
    solve: ({ equations: [first, second] }) => {
      const [a, b] = [first && lineOf(first), second && lineOf(second)];
      return a && b ? (locale) => solveParallelDistance(a, b, locale) : null;
    },
  },
  {
    patterns: [
      zh("直线L被圆L(?:所)?截得的?弦长?(?:的?长度?)?"),
      en(`length of the chord (?:cut|intercepted|cut off) (?:on|from) ${LINE} by ${CIRCLE}`),
    ],
    solve: ({ equations: [first, second] }) => {
      const [line, circle] = [first && lineOf(first), second && circleOf(second)];
      return line && circle ? (locale) => solveChord(line, circle, locale) : null;
    },
  },
  {
    patterns: [
      en(`(?:equation of (?:the )?)?tangent(?: line)? to ${CIRCLE},? at (?:the )?(?:point )?P`),
      zh("(?:过|经过)圆L上(?:的)?(?:一)?点?P的(?:圆的)?切线(?:的)?方程"),
      zh("圆L在点?P处的?切线(?:的)?方程"),
    ],
    solve: ({ equations: [equation], points: [p] }) => {
      const circle = equation && circleOf(equation);
      return circle && p ? (locale) => solveTangentAt(circle, p, locale) : null;
    },
  },
  {
    patterns: [
      zh("直线L(?:和|与|、)(?:圆|抛物线|曲线|双曲线|椭圆)L的?交点(?:的?坐标)?"),
      /^(?:where does|find where|at (?:which|what) points? does) (?:the )?line L (?:intersect|meet|cross|cut) (?:the )?(?:parabola|circle|curve) L$/i,
      en(
        "(?:points? of )?intersections?(?: points?)? of (?:the )?line L and (?:the )?(?:parabola|circle|curve) L",
      ),
    ],
    solve: ({ equations }) => {
      const both = equations.length === 2 && solveSumAndQuadratic(equations, ["x", "y"], "en") !== null;
      return both ? (locale) => asPoints(solveSumAndQuadratic(equations, ["x", "y"], locale)) : null;
    },
  },
  ofCircle([en(`area of ${CIRCLE}`), zh("圆L的?面积")], "area"),
  ofCircle([en(`circumference of ${CIRCLE}`), zh("圆L的?周长")], "circumference"),
  mirror(
    [
      zh("点?P关于x轴的?对称点(?:的?坐标)?"),
      en("reflection of (?:the )?(?:point )?P (?:in|across|over|about) the x-axis"),
    ],
    "x",
  ),
  mirror(
    [
      zh("点?P关于y轴的?对称点(?:的?坐标)?"),
      en("reflection of (?:the )?(?:point )?P (?:in|across|over|about) the y-axis"),
    ],
    "y",
  ),
  mirror(
    [
      zh("点?P关于原点(?:O)?的?对称点(?:的?坐标)?"),
      en("reflection of (?:the )?(?:point )?P (?:in|across|over|about|through) the origin"),
    ],
    "origin",
  ),
];

/** `x = 0, y = 1` as a point. */
function asPoints(solution: Solution | null): Solution | null {
  return (
    solution && {
      ...solution,
      final: solution.final
        .split(/ \\text\{ (?:or|或) \} /)
        .map((pair) => pair.replace(/^x = (.+), y = (.+)$/, "\\left($1, $2\\right)"))
        .join(", "),
    }
  );
}

function ofLine(
  patterns: RegExp[],
  solve: (line: NonNullable<ReturnType<typeof lineOf>>, locale: "zh" | "en") => ReturnType<Solve>,
): Kind {
  return {
    patterns,
    solve: ({ equations: [equation] }) => {
      const line = equation && lineOf(equation);
      return line ? (locale) => solve(line, locale) : null;
    },
  };
}

function ofCircle(patterns: RegExp[], what: "area" | "circumference"): Kind {
  return {
    patterns,
    solve: ({ equations: [equation] }) => {
      const circle = equation && circleOf(equation);
      return circle ? (locale) => solveCircleSize(circle, what, locale) : null;
    },
  };
}

function mirror(patterns: RegExp[], by: Parameters<typeof solveMirror>[1]): Kind {
  return { patterns, solve: ({ points: [p] }) => (p ? (locale) => solveMirror(p, by, locale) : null) };
}
