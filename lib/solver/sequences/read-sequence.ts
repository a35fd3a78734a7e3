import { type Rational, rationalToNumber } from "@/lib/algebra/rational";
import type { Reader } from "../reader";
import { readNumber, readNumberList } from "../reading/read-number-list";
import { readAsks } from "./read-asks";
import { isPossible, type Sequence, sequenceOf } from "./sequence";
import { solveSequence, solveSeries } from "./solve-sequence";

const DOTS = String.raw`(?:…+|⋯+|\.{3,}|\\(?:l|c)?dots)`;
const EN = "(?:an? |the )?(arithmetic |geometric )?(?:sequence|progression|series)";
const ZH = "(等差|等比)?数列";
const FIND = "(?:find|calculate|compute|determine|what (?:is|are)|write)";
const NUMBER = String.raw`([-+]?\d+(?:\.\d+)?(?:\/\d+)?|[-+]?\\frac\{\d+\}\{\d+\})`;

/** The terms are listed: which groups hold the kind, the terms and what is asked. */
const LISTED: { pattern: RegExp; kind: number; terms: number; asked: number }[] = [
  {
    pattern: new RegExp(`^(?:${FIND} )?(.+?) (?:of|in|for) ${EN}[: ]+(.+?),? ?${DOTS}$`, "i"),
    asked: 1,
    kind: 2,
    terms: 3,
  },
  {
    pattern: new RegExp(`^(?:for|in|given|consider) ${EN}[: ]+(.+?),? ?${DOTS}[,;.]? ?${FIND} (.+)$`, "i"),
    kind: 1,
    terms: 2,
    asked: 3,
  },
  {
    pattern: new RegExp(
      `^(?:已知|求|在)?(?:${ZH})?[:：]?\\s*(.+?)[,，、]?\\s*${DOTS}\\s*(?:的|中?[,，]\\s*求(?:它的|其)?)?\\s*(.+?)(?:各?是多少|分别是多少|是什么)?$`,
    ),
    kind: 1,
    terms: 2,
    asked: 3,
  },
];

/** First term and difference or ratio are told. */
const TOLD: { pattern: RegExp; kind: number; first: number; step: number; asked: number }[] = [
  {
    pattern: new RegExp(
      `^(?:${FIND} )?(.+?) (?:of|in|for) (?:an?|the) (arithmetic|geometric) (?:sequence|progression|series)(?: with| whose| where| in which| if)?(?: the)? (?:first term|a_1|a)(?: is| =|=| of)? ?${NUMBER},?(?: and)?(?: with)?(?: the)? (?:common (?:difference|ratio)|d|q|r)(?: is| =|=| of)? ?${NUMBER}$`,
      "i",
    ),
    asked: 1,
    kind: 2,
    first: 3,
    step: 4,
  },
  {
    pattern: new RegExp(
      `^(?:in )?(?:an?|the) (arithmetic|geometric) (?:sequence|progression|series),?(?: has| with| where)?(?: the)? (?:first term|a_1)(?: is| =|=| of)? ?${NUMBER},?(?: and)?(?: the)? (?:common (?:difference|ratio)|d|q|r)(?: is| =|=| of)? ?${NUMBER}[,;.]? ?${FIND} (.+)$`,
      "i",
    ),
    kind: 1,
    first: 2,
    step: 3,
    asked: 4,
  },
  {
    pattern: new RegExp(
      `^(?:已知|在|一个|若)?(等差|等比)数列(?:\\s*\\\\?\\{\\s*a_n\\s*\\\\?\\})?(?:中|的)?[,，]?\\s*(?:首项|a_?\\{?1\\}?)\\s*(?:是|为|=)?\\s*${NUMBER}\\s*[,，、]\\s*(?:公差|公比)?\\s*(?:d|q)?\\s*(?:是|为|=)?\\s*${NUMBER}\\s*[,，。.;；]\\s*(?:则)?求?(?:它的|该数列的)?\\s*(.+)$`,
    ),
    kind: 1,
    first: 2,
    step: 3,
    asked: 4,
  },
];

const SUM = new RegExp(
  `^(?:(?:find|calculate|compute|evaluate|what is|求|计算)[: ]*)?(?:the (?:sum|value) (?:of )?)?(?:the (?:arithmetic |geometric )?series )?([^=]+?)\\s*\\+\\s*${DOTS}\\s*(?:\\+\\s*([^+]+?))?(?:的和|的值|等于多少|是多少)?$`,
  "i",
);

/** Arithmetic and geometric sequences, listed or told, and sums written with dots. */
export const readSequence: Reader = (text) => {
  const series = SUM.exec(text);
  if (series) return readSeries(series[1] ?? "", series[2]);
  for (const { pattern, kind, terms, asked } of LISTED) {
    const match = pattern.exec(text);
    const sequence =
      match && sequenceOf(readNumberList(commas(match[terms] ?? "")) ?? [], kindOf(match[kind]));
    const asks = match && readAsks(match[asked] ?? "");
    if (sequence && asks?.every(isPossible)) return (locale) => solveSequence(sequence, asks, locale);
  }
  for (const { pattern, kind, first, step, asked } of TOLD) {
    const match = pattern.exec(text);
    const named = kindOf(match?.[kind]);
    const [a, d] = [first, step].map((group) => (match ? readNumber(match[group] ?? "") : null));
    const asks = match && readAsks(match[asked] ?? "");
    if (!match || !named || !a || !d || !asks?.every(isPossible) || !agrees(match[0], named)) continue;
    return (locale) => solveSequence({ kind: named, first: a, step: d }, asks, locale);
  }
  return null;
};

/** The terms of a series stand between plus signs. */
function commas(terms: string): string {
  return /\d\s*\+\s*[\d\\]/.test(terms) ? terms.replace(/\s*\+\s*$/, "").replace(/\s*\+\s*/g, ", ") : terms;
}

function kindOf(word: string | undefined): Sequence["kind"] | null {
  if (word === undefined) return null;
  return /arithmetic|等差/i.test(word) ? "arithmetic" : "geometric";
}

/** A difference belongs to an arithmetic sequence, a ratio to a geometric one. */
function agrees(text: string, kind: Sequence["kind"]): boolean {
  return kind === "arithmetic"
    ? !/ratio|公比|\bq\s*=|\br\s*=/i.test(text)
    : !/difference|公差|\bd\s*=/i.test(text);
}

function readSeries(listed: string, ending: string | undefined): ReturnType<Reader> {
  const terms = listed.split(/\s*\+\s*/).map(readNumber);
  if (!terms.every((term): term is Rational => term !== null) || terms.length < 2) return null;
  const last = ending === undefined ? null : readNumber(ending.trim());
  // Two terms and the last one settle an arithmetic sum as every child writes it (1+2+…+100), nothing else.
  const sequence = sequenceOf(terms, terms.length === 2 ? "arithmetic" : null);
  if (!sequence || (ending !== undefined && !last)) return null;
  if (last && terms.length === 2 && fitsOtherRule(terms, last)) return null;
  if (last) return (locale) => solveSeries(sequence, last, locale);
  return sequence.kind === "geometric"
    ? (locale) => solveSequence(sequence, [{ kind: "endless" }], locale)
    : null;
}

/** Whether two terms and the last one may be of powers as well: 1 + 2 + … + 1024, 1 + 4 + … + 100. */
function fitsOtherRule(terms: readonly Rational[], last: Rational): boolean {
  const shown = [...terms, last];
  const numbers = shown.map(rationalToNumber);
  const isPower = (degree: number) =>
    numbers.every((value) => Math.round(value ** (1 / degree)) ** degree === value);
  if (isPower(2) || isPower(3)) return true;
  const sequence = sequenceOf(terms, "geometric");
  const [ratio, end] = [sequence ? rationalToNumber(sequence.step) : 0, numbers.at(-1) ?? 0];
  if (!sequence || Math.abs(ratio) === 1) return false;
  let term = numbers[1] ?? 0;
  for (let step = 0; step < 400 && Number.isFinite(term); step++) {
    term *= ratio;
    if (Math.abs(term - end) <= 1e-9 * Math.abs(end)) return true;
  }
  return false;
}
