import type { Expression } from "@/lib/algebra/expression";
import { parseExpression } from "@/lib/algebra/parse-expression";
import { CHINESE_UNITS, letterOf, unitMeaning } from "./unit-table";

/** A side with units: as a product with letters for the units, and as bare numbers. */
export type Quantity = {
  withUnits: Expression | null;
  bare: Expression;
  /** The units as written, in order; those of measure and mere words ("apples", 个). */
  units: string[];
  /** Whether every unit is one of measure. */
  measured: boolean;
};

const NUMBER_END = String.raw`(?<=[\d)}）%])`;
const TEXT_UNIT =
  /\\(?:text|mathrm|mbox|textrm|rm)\s*\{[~\s]*((?:[^{}$\\]|\\ )*?)[~\s.]*\}(?:\s*\^\s*\{?([23])\}?)?/g;
const SIGN_BEFORE = /(?:\\?\$|[€£¥￥])(?=\s*[\d(.])/g;
const HAN_UNIT = new RegExp(`${NUMBER_END}\\s*(${CHINESE_UNITS.join("|")}|\\p{Script=Han}{1,4})`, "gu");
const WORD_UNIT = new RegExp(
  String.raw`${NUMBER_END}\s*((?:[a-z]{2,14}\.? )?[A-Za-z]{1,14}(?:\s*/\s*[A-Za-z]{1,10}|\s+per\s+[a-z]+)?)(?:\s*([²³])|\s*\^\s*\{?([23])\}?)?(?:\s(?:each|apiece))?(?=\s*(?:$|[-+*×÷=/)）]|\d+\s*[a-z]|\\times|\\div|\\cdot|\\text))`,
  "g",
);

/** 人, 名 and 位 count people alike. */
const PERSONS = /^[名位]$/;

/** Words that join sentences and never count anything. */
const NO_UNIT =
  /(?:^|\s)(?:because|since|so|and|or|is|are|was|were|if|then|that|than|which|but|as|thus|hence|when|where|while)(?:\s|$)/i;

/** `\mathrm{h}(1)`, `\text{gcf}(8, 12)`: a function's name, not a unit. */
const NAMED_CALL =
  /(?<![\d})\s]\s*)\\(?:text|mathrm|mbox|textrm|operatorname)\s*\{[^{}]*\}\s*(?:\\left\s*)?\(/;

/** Reads a side with units, or null when it still cannot be read without them. `lettersMayBeUnits`: the m of `5 m` is one. */
export function readQuantity(source: string, lettersMayBeUnits = false): Quantity | null {
  if (NAMED_CALL.test(source)) return null;
  const units: string[] = [];
  let measured = true;
  // One letter beside a number is a letter of algebra, not a unit, unless print says so.
  const mark =
    (letters: boolean, before = false) =>
    (match: string, name = "", power?: string, other?: string): string => {
      const exponent = power?.replace("²", "2").replace("³", "3") ?? other;
      // The power in `m/s^2` is of the seconds.
      const isRatio = exponent !== undefined && /\/|\sper\s/.test(name);
      const meaning = factorOf(isRatio ? `${name.trim()}^${exponent}` : name.trim());
      if (name.trim() === "") return " ";
      if (NO_UNIT.test(name)) return match;
      // `\mathrm{absinC}` is algebra set upright.
      if (!meaning && /^\\(?:mathrm|rm)/.test(match) && /^[a-zA-Z]{1,3}$|sin|cos|tan|log/.test(name.trim()))
        return match;
      // `3mnp` in print is a product.
      if (!letters && !meaning && match.length === name.length && /^[a-z]{2,3}$/i.test(name)) return match;
      if (letters && /^[A-Za-z]$/.test(name.trim()) && !meaning) return match;
      if (
        !letters &&
        !lettersMayBeUnits &&
        /^[A-Za-z]{1,2}$/.test(name.trim()) &&
        !/^(?:km|cm|mm|dm|kg|mg|mL|ml|ft)$/.test(name.trim())
      )
        return match;
      units.push(name.trim().replace(PERSONS, "人") + (exponent ?? ""));
      if (!meaning) measured = false;
      const factor = `${meaning ?? `u_{${wordLetter(name.trim().replace(PERSONS, "人"))}}`}`;
      return before
        ? `\u0002${factor}\u0004`
        : `\u0001${factor}\u0003${exponent && !isRatio ? `^{${exponent}}` : ""}`;
    };
  const marked = source
    .replace(TEXT_UNIT, (match, name: string, power?: string) => mark(true)(match, name, power))
    .replace(SIGN_BEFORE, (match) => mark(true, true)(match, match.replace("\\", "").replace("￥", "¥")))
    .replace(HAN_UNIT, (match, name: string) => mark(true)(match, name))
    .replace(WORD_UNIT, (match, name: string, sup?: string, power?: string) =>
      mark(false)(match, name, sup ?? power),
    );
  // `yr^{-1}`, `^\circ C`: powers of units beyond areas and volumes are not read.
  if (/\u0003\s*\^\s*(?!\{[23]\})/.test(marked) || /(?:\\circ\s*\}?|°)\s*\u0001|℃/.test(marked)) return null;
  // 8元5角 and 5 ft 3 in are sums.
  const compound = /\u0003\s*(?=\d)/.test(marked);
  const summed = marked.replace(/\u0003\s*(?=\d)/g, "\u0003 + ");
  const bare = parseExpression(
    summed
      .replace(/\u0001[^\u0003]*\u0003(?:\^\{\d\})?|\u0002[^\u0004]*\u0004/g, " ")
      .replace(/\\?%(?=\s*$)/, "\\%"),
  );
  if (!bare.ok) return null;
  const withUnits = parseExpression(
    summed
      .replace(/\u0002([^\u0004]*)\u0004/g, "($1) \\cdot ")
      .replace(/(?<=^|[-+=(/*×÷]\s*|\\(?:times|div|cdot)\s*)\u0001([^\u0003]*)\u0003/g, "($1)")
      .replace(/\u0001([^\u0003]*)\u0003/g, " \\cdot ($1)"),
  );
  if (compound && !(withUnits.ok && measured)) return null;
  const value = withUnits.ok ? withUnits.value : null;
  return { withUnits: value, bare: compound && value ? value : bare.value, units, measured };
}

const SPEEDS: Readonly<Record<string, string>> = { mph: "mi/h", kph: "km/h", kmh: "km/h" };

/** `km/h` as a factor to multiply with, or null when any part is no unit of measure. */
function factorOf(name: string): string | null {
  const [top, bottom, ...more] = (SPEEDS[name.toLowerCase()] ?? name).split(/\s*\/\s*|\s+per\s+|每/);
  if (more.length > 0) return null;
  const parts = [top, bottom].map((part) => (part === undefined ? undefined : areaOf(part.trim())));
  if (parts.includes(null)) return null;
  return bottom === undefined ? `${parts[0]}` : `\\frac{${parts[0]}}{${parts[1]}}`;
}

/** `square cm` and its like, else the unit itself; areas and volumes in words have letters of their own. */
function areaOf(name: string): string | null {
  const [, word, ofWord] = /^(square|sq|cubic)\.?\s+(.+)$/.exec(name) ?? [];
  const [, ofPower, mark] = /^([^^²³]+?)(?:\^\{?([23])\}?|[²³])$/.exec(name) ?? [];
  const power = word === "cubic" || mark === "3" || name.endsWith("³") ? 3 : word || ofPower ? 2 : null;
  const meaning = unitMeaning(ofWord ?? ofPower ?? name);
  if (!meaning) return null;
  const { letter, factor } = meaning;
  if (letter === letterOf("area"))
    return `\\frac{${factor.numerator}}{${factor.denominator}} ${letterOf("length")}^{2}`;
  if (letter === letterOf("volume"))
    return `\\frac{${factor.numerator}}{${factor.denominator * 1000n}} ${letterOf("length")}^{3}`;
  const text = `\\frac{${factor.numerator}}{${factor.denominator}} ${letter}`;
  return power === null ? text : `(${text})^{${power}}`;
}

/** A word that counts ("apples", 个) as a letter of its own; singular and plural are one. */
function wordLetter(name: string): string {
  const codes = [...name.toLowerCase().replace(/\s+/g, "").replace(/s$/, "")].map(
    (c) => c.charCodeAt(0) % 1000,
  );
  return `w${codes.join("")}`.replace(/^w/, "9");
}
