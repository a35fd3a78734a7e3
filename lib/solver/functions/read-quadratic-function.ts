import { parseExpression } from "@/lib/algebra/parse-expression";
import { symbolsOf } from "@/lib/algebra/symbols";
import { type Univariate, univariate } from "@/lib/algebra/univariate";
import type { Reader } from "../reader";
import { type AskedOfQuadratic, solveQuadraticFunction } from "./solve-quadratic-function";

/** `y = …` or `f(x) = …` up to a word, a comma or a stop. */
const FUNCTION =
  /(?:\b[a-z]\s*\(\s*x\s*\)|\by)\s*=\s*((?:\\d?frac|\\cdot|\\times|[\dx+\-*/^(){}².]|\s(?=[\s\dx+\-*/^(){}\\²]))+)/;

const ASKED: readonly (readonly [RegExp, AskedOfQuadratic])[] = [
  [/vertex form|complet(?:e|ing) the square|顶点式|配方(?:法)?/gi, "form"],
  [/ver(?:tex|tices)|turning point|顶点(?:的?坐标)?/gi, "vertex"],
  [/ax(?:is|es) of symmetry|line of symmetry|对称轴/gi, "axis"],
  [/minimum(?: value)?|least value|smallest value|最小值/gi, "minimum"],
  [/maximum(?: value)?|greatest value|largest value|最大值/gi, "maximum"],
  [/extreme value|extremum|最值|极值/gi, "extremum"],
  [/range|值域/gi, "range"],
  [/y[- ]?intercepts?|与\s*y\s*轴的?交点(?:的?坐标)?/gi, "y-intercept"],
  [/x[- ]?intercepts?|zero(?:e?s)?|与\s*x\s*轴的?交点(?:的?坐标)?|零点/gi, "x-intercepts"],
  [
    /direction of opening|(?:opens?|opening) (?:up or down|upwards or downwards|direction)|开口方向/gi,
    "opening",
  ],
  [
    /\b(?:sketch|draw|plot)(?: the (?:graph|curve|parabola))?|(?:^|\band )graph\b|(?:画|作)出?(?=.*图[像象])/gi,
    "graph",
  ],
];

/** Words that add nothing to what is asked; any other word and the problem is another one. */
const FILLING =
  /\b(?:find|determine|state|write|give|calculate|identify|what|is|are|the|its|of|and|for|in|by|using|then|also|given|let|consider|function|quadratic|parabola|curve|graph|coordinates?|with|equation|it|has|have|whose)\b|已知|设|求出?|写出|指出|确定|用|把|将|化为?|成|函数|二次|抛物线|曲线|图[像象]|解析式|方程|坐标|直线|法|它们?|其|该|的|和|与|及|以及|并|是|为|多少|什么|[@\s,，、;；.。:：]/gi;

/** A quadratic function: its vertex, axis, least or greatest value, intercepts, vertex form, or all of it for its graph. */
export const readQuadraticFunction: Reader = (text) => {
  const match = FUNCTION.exec(text);
  const polynomial = match?.[1] ? quadraticOf(match[1]) : null;
  if (!match || !polynomial) return null;
  const asked = new Set<AskedOfQuadratic>();
  let rest = `${text.slice(0, match.index)}@${text.slice(match.index + match[0].length)}`;
  for (const [pattern, what] of ASKED) {
    const without = rest.replace(pattern, " ");
    if (without !== rest) asked.add(what);
    rest = without;
  }
  if (asked.size === 0 || rest.replace(FILLING, "") !== "") return null;
  return (locale) => solveQuadraticFunction(polynomial, asked, locale);
};

function quadraticOf(source: string): Univariate | null {
  const parsed = parseExpression(source.trim().replace(/\.$/, ""));
  if (!parsed.ok || [...symbolsOf(parsed.value)].join() !== "x") return null;
  const polynomial = univariate(parsed.value, "x");
  return polynomial?.length === 3 && polynomial[2]?.numerator !== 0n ? polynomial : null;
}
