import {
  divideRationals,
  equalRationals,
  isInteger,
  multiplyRationals,
  ONE,
  powerRational,
  type Rational,
  rational,
  subtractRationals,
  ZERO,
} from "@/lib/algebra/rational";
import type { Reader } from "../reader";
import { consume } from "../reading/consume";
import { readNumber } from "../reading/read-number-list";
import { readAsks } from "./read-asks";
import { isPossible, type Sequence } from "./sequence";
import { solveSequence } from "./solve-sequence";

const NUMBER = String.raw`([-+]?\d+(?:\.\d+)?(?:\/\d+)?|[-+]?\\d?frac\{\d+\}\{\d+\})`;
const IS = String.raw`\s*(?:=|is|are|of|是|为|等于)?\s*`;
const ORDINALS = [
  "first",
  "second",
  "third",
  "fourth",
  "fifth",
  "sixth",
  "seventh",
  "eighth",
  "ninth",
  "tenth",
];
const ORDINAL = `(\\d+(?=st|nd|rd|th)|${ORDINALS.join("|")})(?:st|nd|rd|th)?`;

/** What is told of a sequence: a term, the sum of the first terms, or its difference or ratio. */
type Datum = Counted | { kind: "step"; value: Rational };
type Counted = { kind: "term" | "sum"; n: bigint; value: Rational };

const ZH =
  /^(?:已知|在|若|设)?\s*(各项均?(?:都)?为正数?的)?\s*(等差|等比)数列\s*(?:\\?\{\s*a_n\s*\\?\})?\s*(?:的前\s*n\s*项和(?:为|是)\s*S_n)?\s*(?:中|满足)?\s*[,:]?\s*(?:已知|若|且)?\s*(.+?)\s*[,;。.]\s*(?:则|求|那么)(?:它的|该数列的|数列的|其)?\s*(.+?)$/;
const EN =
  /^(?:in |for |given |consider )?(?:an?|the) (arithmetic|geometric) (?:sequence|progression|series)(?: \\?\{ ?a_n ?\\?\})?,? ?(?:has|with|where|if|in which|whose)?(?: the)? (.+?)[,.;]? ?(?:find|calculate|determine|what is|compute) (?:the value of )?(.+)$/i;
const EN_TERMS = new RegExp(
  `^the ${ORDINAL} term of an? (arithmetic|geometric) (?:sequence|progression) is ${NUMBER},? and (?:the|its) ${ORDINAL} term is ${NUMBER}[,.;]? ?(?:find|calculate|determine|what is|compute) (.+)$`,
  "i",
);

/** Arithmetic and geometric sequences of which any two things are told: terms, sums, the difference or the ratio. */
export const readSequenceData: Reader = (text) => {
  const plain = text
    .replace(/[₀-₉]+/g, (digits) => `_{${[...digits].map((digit) => "₀₁₂₃₄₅₆₇₈₉".indexOf(digit)).join("")}}`)
    .replace(/ₙ/g, "_n");
  const terms = EN_TERMS.exec(plain);
  if (terms) {
    const [, i = "", kind = "", a = "", j = "", b = "", asked = ""] = terms;
    return solved(kind, [termAt(i, a), termAt(j, b)], asked, false);
  }
  const [zh, en] = [ZH.exec(plain), EN.exec(plain)];
  const [kind, told, asked] = zh ? [zh[2], zh[3], zh[4]] : en ? [en[1], en[2], en[3]] : [];
  const data = told === undefined ? null : consume<Datum | null>(told, givens(kind ?? ""));
  return data && kind && asked ? solved(kind, data, asked, zh?.[1] !== undefined) : null;
};

function givens(kind: string): (readonly [RegExp, (match: RegExpExecArray) => Datum | null])[] {
  const step = isArithmetic(kind)
    ? "(?:common difference|公差)?(?: ?\\bd)?"
    : "(?:common ratio|公比)?(?: ?\\b[qr])?";
  return [
    [
      new RegExp(
        `(?:(?:the )?sum of the first (\\d+) terms|前\\s*(\\d+)\\s*项(?:的|之)?和|S_?\\{?(\\d+)\\}?)${IS}${NUMBER}`,
        "i",
      ),
      (m) => datum("sum", m[1] ?? m[2] ?? m[3], m[4]),
    ],
    [
      new RegExp(`(?:a_?\\{?(\\d+)\\}?|第\\s*(\\d+)\\s*项)${IS}${NUMBER}`),
      (m) => datum("term", m[1] ?? m[2], m[3]),
    ],
    [new RegExp(`(?:the )?${ORDINAL} term${IS}${NUMBER}`, "i"), (m) => termAt(m[1] ?? "", m[2] ?? "")],
    [new RegExp(`首项(?:\\s*a_?\\{?1\\}?)?${IS}${NUMBER}`), (m) => datum("term", "1", m[1])],
    [new RegExp(`(?=[a-z公])${step}${IS}${NUMBER}`, "i"), (m) => stepOf(m[1])],
  ];
}

function datum(kind: "term" | "sum", index: string | undefined, digits: string | undefined): Datum | null {
  const value = readNumber(digits ?? "");
  const n = BigInt((index ?? "0").slice(0, 6));
  return value && n >= 1n && n <= 1000n ? { kind, n, value } : null;
}

function termAt(ordinal: string, digits: string): Datum | null {
  const at = ORDINALS.indexOf(ordinal.toLowerCase());
  return datum("term", at < 0 ? ordinal : `${at + 1}`, digits);
}

function stepOf(digits: string | undefined): Datum | null {
  const value = readNumber(digits ?? "");
  return value && { kind: "step", value };
}

function isArithmetic(kind: string): boolean {
  return /arithmetic|等差/i.test(kind);
}

function solved(kind: string, data: (Datum | null)[], asked: string, positive: boolean): ReturnType<Reader> {
  const asks = readAsks(asked);
  if (!asks?.every(isPossible) || !data.every((one) => one !== null) || data.length !== 2) return null;
  if (
    asks.some(
      (ask) => ask.kind === "step" && ask.of !== null && (ask.of === "arithmetic") !== isArithmetic(kind),
    )
  )
    return null;
  const sequence = isArithmetic(kind) ? arithmeticOf(data) : geometricOf(data, positive);
  return sequence && ((locale) => solveSequence(sequence, asks, locale, data.map(equationOf(sequence.kind))));
}

/** Two equations in the first term and the difference. */
function arithmeticOf(data: Datum[]): Sequence | null {
  const [p, q] = data.map(row);
  if (!p || !q) return null;
  const times = multiplyRationals;
  const determinant = subtractRationals(times(p.first, q.step), times(q.first, p.step));
  if (determinant.numerator === 0n) return null;
  const of = (a: Rational, b: Rational, c: Rational, d: Rational) =>
    divideRationals(subtractRationals(times(a, b), times(c, d)), determinant);
  return {
    kind: "arithmetic",
    first: of(p.value, q.step, q.value, p.step),
    step: of(q.value, p.first, p.value, q.first),
  };
}

function row(datum: Datum): { first: Rational; step: Rational; value: Rational } {
  const { value } = datum;
  if (datum.kind === "step") return { first: ZERO, step: ONE, value };
  if (datum.kind === "term") return { first: ONE, step: rational(datum.n - 1n), value };
  return { first: rational(datum.n), step: rational((datum.n * (datum.n - 1n)) / 2n), value };
}

/** The ratio between two terms an odd number of places apart has one value; an even number apart, two, unless all terms are positive. */
function geometricOf(data: Datum[], positive: boolean): Sequence | null {
  const step = data.find((one) => one.kind === "step");
  const [a, b] = data.filter((one): one is Counted => one.kind === "term");
  if (step && a) return withRatio(a, step.value);
  const sum = data.find((one): one is Counted => one.kind === "sum");
  if (step && sum) return sumWithRatio(sum.n, sum.value, step.value);
  if (!a || !b || a.n === b.n || a.value.numerator === 0n || b.value.numerator === 0n) return null;
  const [low, high] = a.n < b.n ? [a, b] : [b, a];
  const gap = high.n - low.n;
  const ratio = rootOf(divideRationals(high.value, low.value), gap);
  return ratio && (gap % 2n === 1n || positive) ? withRatio(low, ratio) : null;
}

function withRatio(term: { n: bigint; value: Rational }, step: Rational): Sequence | null {
  if (step.numerator === 0n || term.value.numerator === 0n) return null;
  return { kind: "geometric", first: divideRationals(term.value, powerRational(step, term.n - 1n)), step };
}

function sumWithRatio(n: bigint, value: Rational, step: Rational): Sequence | null {
  if (step.numerator === 0n || value.numerator === 0n || n > 60n) return null;
  const one = equalRationals(step, ONE);
  const terms = one
    ? rational(n)
    : divideRationals(subtractRationals(ONE, powerRational(step, n)), subtractRationals(ONE, step));
  return terms.numerator === 0n ? null : { kind: "geometric", first: divideRationals(value, terms), step };
}

/** The rational root of a rational, positive where the degree is even; null where it is none. */
function rootOf(value: Rational, degree: bigint): Rational | null {
  if (value.numerator < 0n && degree % 2n === 0n) return null;
  const [top, bottom] = [value.numerator, value.denominator].map((part) =>
    BigInt(Math.round(Math.sign(Number(part)) * Math.abs(Number(part)) ** (1 / Number(degree)))),
  ) as [bigint, bigint];
  if (bottom === 0n) return null;
  const root = rational(top, bottom);
  return equalRationals(powerRational(root, degree), value) && isInteger(rational(degree)) ? root : null;
}

/** What was told, as an equation in the first term and the difference or ratio. */
function equationOf(kind: Sequence["kind"]): (datum: Datum) => { left: string; value: Rational } {
  const times = (n: bigint, letter: string) => (n === 0n ? "" : n === 1n ? letter : `${n}${letter}`);
  return (datum) => {
    const { value } = datum;
    if (datum.kind === "step") return { left: kind === "arithmetic" ? "d" : "q", value };
    if (datum.kind === "sum")
      return {
        left:
          kind === "arithmetic"
            ? [times(datum.n, "a_1"), times((datum.n * (datum.n - 1n)) / 2n, "d")].filter(Boolean).join(" + ")
            : `S_{${datum.n}}`,
        value,
      };
    const steps = datum.n - 1n;
    if (steps === 0n) return { left: "a_1", value };
    return {
      left:
        kind === "arithmetic" ? `a_1 + ${times(steps, "d")}` : `a_1 q${steps === 1n ? "" : `^{${steps}}`}`,
      value,
    };
  };
}
