import { printRational } from "@/lib/algebra/print-latex";
import {
  addRationals,
  divideRationals,
  multiplyRationals,
  ONE,
  type Rational,
  rationalToNumber,
  subtractRationals,
} from "@/lib/algebra/rational";
import type { Locale } from "@/lib/i18n/locale";
import { quantityOf } from "../geometry/quantity";
import { type Reader, within } from "../reader";
import { consume } from "../reading/consume";
import { readNumber } from "../reading/read-number-list";
import { type Solution, type SolverStep, say } from "../solution";

type Name = "sin" | "cos" | "tan";
type Quadrant = 1 | 2 | 3 | 4;

const ANGLE = String.raw`(\\alpha|\\beta|\\theta|α|β|θ|[A-Zx])`;
const NUMBER = String.raw`(-?\s*(?:\d+(?:\.\d+)?(?:\/\d+)?|\\frac\{\d+\}\{\d+\}))`;
const INTERVALS: readonly (readonly [RegExp, Quadrant])[] = [
  [/^\(?0\s*[,<]|^\(0,/, 1],
  [/^\(?\s*(?:\\frac\{\\?(?:pi|π)\}\{2\}|(?:\\pi|π)\/2)\s*,/, 2],
  [/^\(?\s*(?:\\pi|π)\s*,\s*(?:\\frac\{3(?:\\pi|π)\}\{2\}|3(?:\\pi|π)\/2)/, 3],
  [/^\(?\s*(?:\\frac\{3(?:\\pi|π)\}\{2\}|3(?:\\pi|π)\/2)\s*,\s*2/, 4],
];
const NUMERALS = "一二三四";
const ROMAN = ["I", "II", "III", "IV"];

const GIVEN = [
  new RegExp(
    String.raw`^(?:已知|若)?\s*\\?(sin|cos|tan)\s*${ANGLE}\s*=\s*${NUMBER}\s*[,，]\s*(?:且|其中)?\s*(?:角)?\s*${ANGLE}\s*(?:是|为|在)?\s*第([一二三四])象限(?:的?角)?\s*[,，]\s*(?:则|求)\s*(.+?)(?:的值)?$`,
  ),
  new RegExp(
    String.raw`^(?:已知|若)?\s*\\?(sin|cos|tan)\s*${ANGLE}\s*=\s*${NUMBER}\s*[,，]\s*(?:且|其中)?\s*${ANGLE}\s*(?:\\in|∈)\s*(\([^()]+\))\s*[,，]\s*(?:则|求)\s*(.+?)(?:的值)?$`,
  ),
  new RegExp(
    String.raw`^(?:if|given(?: that)?)\s*\\?(sin|cos|tan)\s*${ANGLE}\s*=\s*${NUMBER},?\s*(?:and|where|with)\s*${ANGLE} (?:is|lies) in (?:the )?(?:quadrant (IV|I{1,3}|[1-4])|(first|second|third|fourth) quadrant),? (?:then )?(?:find|what is|determine|calculate) (?:the (?:exact )?value of )?(.+)$`,
    "i",
  ),
];

/** One of sine, cosine and tangent is told, and the quadrant; the others follow. */
export const readGivenRatio: Reader = (text) => {
  for (const [at, pattern] of GIVEN.entries()) {
    const parts = within(text, [pattern]);
    if (!parts) continue;
    const [name, angle, digits, again, place, word] = parts;
    const asked = parts.at(-1) ?? "";
    const quadrant = at === 1 ? intervalOf(place ?? "") : quadrantOf(place || word || "");
    const value = readNumber((digits ?? "").replace(/\s+/g, ""));
    if (!quadrant || !value || !angle || again !== angle) return null;
    const wanted = consume(asked, [
      [new RegExp(String.raw`\\?(sin|cos|tan)\s*${angle.replace("\\", "\\\\")}`), (m) => m[1] as Name],
    ]);
    if (!wanted || wanted.includes(name as Name)) return null;
    return (locale) => solveRatios(name as Name, value, angle, quadrant, wanted, locale);
  }
  return null;
};

function intervalOf(text: string): Quadrant | null {
  const found = INTERVALS.find(([pattern]) => pattern.test(text))?.[1] ?? null;
  const end = /,\s*(.+)\)$/.exec(text)?.[1]?.trim() ?? "";
  const ends: Record<Quadrant, RegExp> = {
    1: /^(?:\\frac\{(?:\\pi|π)\}\{2\}|(?:\\pi|π)\/2)$/,
    2: /^(?:\\pi|π)$/,
    3: /^(?:\\frac\{3(?:\\pi|π)\}\{2\}|3(?:\\pi|π)\/2)$/,
    4: /^2(?:\\pi|π)$/,
  };
  return found && ends[found].test(end) ? found : null;
}

function quadrantOf(word: string): Quadrant | null {
  const at = [
    NUMERALS.indexOf(word),
    ROMAN.indexOf(word.toUpperCase()),
    ["first", "second", "third", "fourth"].indexOf(word.toLowerCase()),
    ["1", "2", "3", "4"].indexOf(word),
  ].find((index) => index >= 0);
  return at === undefined || word === "" ? null : ((at + 1) as Quadrant);
}

const SIGNS: Record<Name, readonly [number, number, number, number]> = {
  sin: [1, 1, -1, -1],
  cos: [1, -1, -1, 1],
  tan: [1, -1, 1, -1],
};

function solveRatios(
  name: Name,
  value: Rational,
  angle: string,
  quadrant: Quadrant,
  wanted: Name[],
  locale: Locale,
): Solution | null {
  const sign = (which: Name) => SIGNS[which][quadrant - 1] ?? 0;
  if (Math.sign(rationalToNumber(value)) !== sign(name)) return null;
  if (name !== "tan" && Math.abs(rationalToNumber(value)) >= 1) return null;
  const known: Partial<Record<Name, string>> = { [name]: printRational(value) };
  const steps: SolverStep[] = [];
  const root = (square: Rational, which: Name): string | null => {
    const size = quantityOf(`\\sqrt{${printRational(square)}}`);
    if (!size?.exact) return null;
    return sign(which) < 0 ? `-${size.latex}` : size.latex;
  };
  const tell = (which: Name, latex: string, title: string) => {
    known[which] = latex;
    steps.push({ kind: "compute", title, text: `$\\${which} ${angle} = ${latex}$` });
  };
  const square = multiplyRationals(value, value);
  const pythagoras = say(
    locale,
    "平方和等于 1，再按象限取符号",
    "The squares add up to 1; the quadrant tells the sign",
  );
  if (name === "tan") {
    const cos = root(divideRationals(ONE, addRationals(ONE, square)), "cos");
    if (!cos) return null;
    tell(
      "cos",
      cos,
      say(
        locale,
        "余弦的平方是 1 除以（1 加正切的平方），再按象限取符号",
        "The square of the cosine is 1 over 1 plus the square of the tangent; the quadrant tells the sign",
      ),
    );
    const sin = quantityOf(`\\left(${printRational(value)}\\right) \\times \\left(${cos}\\right)`);
    if (!sin?.exact) return null;
    tell("sin", sin.latex, say(locale, "正弦等于正切乘余弦", "The sine is the tangent times the cosine"));
  } else {
    const other: Name = name === "sin" ? "cos" : "sin";
    const found = root(subtractRationals(ONE, square), other);
    if (!found) return null;
    tell(other, found, pythagoras);
    const tan = quantityOf(`\\frac{${known.sin}}{${known.cos}}`);
    if (!tan?.exact) return null;
    if (wanted.includes("tan"))
      tell("tan", tan.latex, say(locale, "正切等于正弦除以余弦", "The tangent is the sine over the cosine"));
  }
  const answers = wanted.map((which) =>
    wanted.length === 1 ? `${known[which]}` : `\\${which} ${angle} = ${known[which]}`,
  );
  return { steps, final: answers.join(", ") };
}
