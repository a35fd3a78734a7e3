import { evaluateNumber } from "@/lib/algebra/evaluate-number";
import { parseExpression } from "@/lib/algebra/parse-expression";
import { evaluateSurd, printSurd } from "@/lib/algebra/surd";
import { type Reader, within } from "../reader";
import { consume } from "../reading/consume";
import { solveHypotenuse, solveLeg } from "./solve-right-triangle";
import { solveTriangle, type TriangleAsk } from "./solve-triangle";
import type { Side, Triangle } from "./triangle";

const LENGTH = String.raw`(\d+(?:\.\d+)?(?:\/\d+)?(?:\s*\\?sqrt\s*[({]\d+[)}]|√\d+)?|\\?sqrt\s*[({]\d+[)}]|√\d+|\\frac\{\d+\}\{\d+\})`;
const UNIT = "(?: ?(?:cm|m|mm|km|units?|厘米|米))?";
const DEGREES = String.raw`(\d+(?:\.\d+)?)\s*(?:°|\^\{?\\circ\}?|degrees|度)`;

const RIGHT_EN = "(?:in )?(?:a |the )?right(?:-angled|-angle| angled)? triangle";
const HYPOTENUSE = [
  new RegExp(
    `^${RIGHT_EN},? (?:the )?(?:two )?legs are ${LENGTH}${UNIT} and ${LENGTH}${UNIT}[,.;]? ?(?:find|calculate|what is) (?:the )?(?:length of (?:the )?)?hypotenuse$`,
    "i",
  ),
  new RegExp(
    `^${RIGHT_EN} (?:has |with )?(?:two )?legs (?:of (?:length )?|are |measuring )?${LENGTH}${UNIT} and ${LENGTH}${UNIT}[,.;]? ?(?:find|calculate|what is) (?:the )?(?:length of (?:the )?)?hypotenuse$`,
    "i",
  ),
  new RegExp(
    `^(?:find|calculate|what is) (?:the )?(?:length of (?:the )?)?hypotenuse of (?:a )?right(?:-angled|-angle| angled)? triangle with (?:two )?legs (?:of (?:length )?)?${LENGTH}${UNIT} and ${LENGTH}${UNIT}$`,
    "i",
  ),
  new RegExp(
    `^(?:已知)?(?:一个)?直角三角形的?两条?直角边(?:的)?(?:长)?(?:分别)?(?:是|为)?\\s*${LENGTH}${UNIT}\\s*(?:和|与|、|,)\\s*${LENGTH}${UNIT}\\s*[,，.。;]?\\s*(?:求|则)?(?:它的)?斜边(?:的?长)?(?:是多少|为多少|是|为)?$`,
  ),
];
const LEG = [
  new RegExp(
    `^${RIGHT_EN} (?:has |with )?(?:a )?hypotenuse (?:of (?:length )?|is )?${LENGTH}${UNIT} and (?:one |a )?leg (?:of (?:length )?|is )?${LENGTH}${UNIT}[,.;]? ?(?:find|calculate|what is) (?:the )?(?:length of (?:the )?)?other leg$`,
    "i",
  ),
  new RegExp(
    `^(?:已知)?(?:一个)?直角三角形的?斜边(?:的)?(?:长)?(?:是|为)?\\s*${LENGTH}${UNIT}\\s*[,，、]?\\s*(?:一条)?直角边(?:的)?(?:长)?(?:是|为)?\\s*${LENGTH}${UNIT}\\s*[,，.。;]?\\s*(?:求|则)?另一条?直角边(?:的?长)?(?:是多少|为多少|是|为)?$`,
  ),
];

/** Right triangles, and triangles ABC by the sine and cosine rules. */
export const readTriangle: Reader = (text) => {
  if (hasMixedUnits(text)) return null;
  const legs = lengthsIn(text, HYPOTENUSE);
  if (legs) return (locale) => solveHypotenuse(legs[0], legs[1], locale);
  const sides = lengthsIn(text, LEG);
  if (sides) return (locale) => solveLeg(sides[0], sides[1], locale);
  return readNamedTriangle(text);
};

/** Lengths in different units would first have to be brought to one. */
function hasMixedUnits(text: string): boolean {
  const units = text.matchAll(/(?<=[\d)}] ?)(?:cm|mm|dm|km|m|ft|in|厘米|毫米|分米|千米|米)(?![a-z])/gi);
  return new Set([...units].map(([unit]) => unit)).size > 1;
}

function lengthsIn(text: string, patterns: RegExp[]): [string, string] | null {
  const found = within(text, patterns)?.map(lengthOf);
  const [a, b] = found ?? [];
  return a && b ? [a, b] : null;
}

/** A positive length as LaTeX in lowest form, or null. */
function lengthOf(source: string): string | null {
  const parsed = parseExpression(source);
  const surd = parsed.ok ? evaluateSurd(parsed.value) : null;
  return parsed.ok && surd && evaluateNumber(parsed.value) > 0 ? printSurd(surd) : null;
}

const OPENING =
  /^(?:已知|在|如图)?[,，]?\s*(?:在)?\s*(?:△|\\triangle|三角形|the triangle|triangle|in triangle|in the triangle|in △|in \\triangle|for triangle|given triangle)\s*ABC\s*(?:中|has|with|where|if)?[,，:：]?\s*(?:已知|若)?\s*/i;
const ASK =
  /^(?:求|则|[Ff]ind|[Cc]alculate|[Ww]hat is|[Dd]etermine)?\s*(?:the )?(?:(?:边长|边|side|length(?: of)?|length of side)?\s*(?:\b(a|b|c)|(AB|BA|BC|CB|AC|CA))\b(?:的长|边)?|(?:角|∠|\\angle|angle|the angle)?\s*(A|B|C)\b(?:的度数|的大小)?|(?:the )?(area)(?: of (?:the )?(?:triangle(?: ABC)?|△ABC))?|(?:三角形(?:ABC)?的?|△ABC的?)?(面积)(?:S)?|\\?(sin|cos|tan)\s*(?:∠|\\angle)?\s*(A|B|C)\b)(?:是多少|等于多少|的值)?$/;

type Given = { side: Side; value: string } | { angle: Side; degrees: number };
const SIDE_OF: Record<string, Side> = {
  a: "a",
  b: "b",
  c: "c",
  BC: "a",
  CB: "a",
  AC: "b",
  CA: "b",
  AB: "c",
  BA: "c",
};
const ANGLE_OF: Record<string, Side> = { A: "a", B: "b", C: "c" };

function readNamedTriangle(text: string): ReturnType<Reader> {
  const opening = OPENING.exec(text);
  if (!opening) return null;
  const rest = text.slice(opening[0].length);
  const cut = Math.max(
    rest.lastIndexOf("求"),
    rest.lastIndexOf("则"),
    lastOf(rest, /\b(?:find|calculate|what is|determine)\b/gi),
  );
  if (cut < 0) return null;
  const ask = ASK.exec(rest.slice(cut).trim());
  const given = consume<Given>(rest.slice(0, cut), [
    [
      new RegExp(`(?:角|∠|\\\\angle|angle)?\\s*\\b(A|B|C)\\s*(?:=|is|为|是)\\s*${DEGREES}`),
      (m) => ({ angle: ANGLE_OF[m[1] ?? ""] ?? "a", degrees: Number(m[2]) }),
    ],
    [
      new RegExp(`(?:边|side)?\\s*\\b(a|b|c|AB|BA|BC|CB|AC|CA)\\s*(?:=|is|为|是)\\s*${LENGTH}${UNIT}`),
      (m) => ({ side: SIDE_OF[m[1] ?? ""] ?? "a", value: m[2] ?? "" }),
    ],
  ]);
  if (!ask || !given) return null;
  const triangle: Triangle = { sides: {}, angles: {} };
  for (const one of given) {
    if ("angle" in one) {
      if (triangle.angles[one.angle] !== undefined || one.degrees <= 0 || one.degrees >= 180) return null;
      triangle.angles[one.angle] = one.degrees;
      continue;
    }
    const value = lengthOf(one.value);
    if (!value || triangle.sides[one.side]) return null;
    triangle.sides[one.side] = value;
  }
  const asked = askOf(ask);
  return asked && ((locale) => solveTriangle(triangle, asked, locale));
}

function askOf([, letter, ends, angle, en, zh, name, of]: RegExpExecArray): TriangleAsk | null {
  if (en || zh) return { kind: "area" };
  const corner = ANGLE_OF[of ?? ""];
  if (name && corner) return { kind: "ratio", name: name as "sin" | "cos" | "tan", side: corner };
  const side = SIDE_OF[letter ?? ends ?? ""];
  if (side) return { kind: "side", side, label: letter ?? ends ?? side };
  const at = ANGLE_OF[angle ?? ""];
  return at ? { kind: "angle", side: at } : null;
}

function lastOf(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].at(-1)?.index ?? -1;
}
