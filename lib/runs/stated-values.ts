import { extractFinalAnswer } from "@/lib/checking/extract-final-answer";
import { findClaims } from "@/lib/checking/find-claims";

/** `closed`: the subject has no variable, so that it means the same everywhere in a solution. */
export type StatedValue = { subject: string; value: string; closed: boolean };

/** What an answer in a box is called as a subject. */
const BOXED = "\\boxed";

const PLAIN =
  /(?<![\p{L}\p{N}_^\\=(+*/-])(?<![-+*/=(] )([A-Za-z](?:_?\d)?)\s*=\s*(-?\d+(?:[./]\d+)?)(?![\p{L}\p{N}(^]|\s*[-+*/=^(]|[.,]\d)/gu;
const COMPARISON = /[<>≤≥≠≈≡~]|\\(?:le|ge|ne|leq|geq|neq|approx|equiv|sim|in)(?![A-Za-z])/;

/** A formula that gives a variable its value for now: "let $x = 3$", 当 $n=2$ 时. */
const SET =
  /(?:\b(?:let|set|put|take|try|when|for|with|where|suppose|assume|if|setting|taking|plugging in)\b|设|令|当|取|若|如果|假设|对于?|代入)\s*(?:\$[^$\n]+\$|\\\(.+?\\\))/gi;

/**
 * The results that a step states: `48/2 = 24`, `x = 3`, `\boxed{24}`, what `2x` or `f(3)` is; of a chain the two ends.
 * What is only supposed, asked or refuted is not stated. A later statement about the same comes later in the list.
 */
export function statedValues(text: string, claims: readonly { text: string }[] = []): StatedValue[] {
  const found = findClaims(text.replace(SET, " "));
  const supposed = new Set(found.filter(({ hypothetical }) => hypothetical).map((claim) => claim.text));
  const statements = found.filter(({ hypothetical }) => !hypothetical).map((claim) => claim.text);
  for (const { text: claim } of claims)
    if (!supposed.has(claim) && !statements.includes(claim)) statements.push(claim);
  const values = statements.flatMap(resultOf);
  for (const [, subject = "", value = ""] of outsideFormulas(text).matchAll(PLAIN)) {
    values.push({ subject, value, closed: false });
  }
  const boxed = /\\boxed\s*\{/.test(text) ? extractFinalAnswer(text) : null;
  if (boxed !== null) values.push({ subject: BOXED, value: boxed, closed: true });
  return values;
}

function resultOf(statement: string): StatedValue[] {
  if (COMPARISON.test(statement)) return [];
  const sides = statement.split("=").map((side) => side.trim());
  const [subject = "", value = ""] = [plainSubject(sides[0] ?? ""), sides.at(-1) ?? ""];
  if (sides.length < 2 || subject === "" || value === "" || subject === plainSubject(value)) return [];
  if (sides[0]?.includes("\\boxed")) return [];
  return [{ subject, value: unboxed(value), closed: !/[A-Za-z]/.test(subject.replace(/\\[A-Za-z]+/g, "")) }];
}

/** Prose without formulas and without code; what is supposed there stands after words that say so. */
function outsideFormulas(text: string): string {
  return text
    .replace(/```[\s\S]*?(?:```|$)|`[^`\n]*`/g, " ")
    .replace(/\$\$[\s\S]+?\$\$|\$[^$\n]+\$|\\\[[\s\S]+?\\\]|\\\([\s\S]+?\\\)/g, " ")
    .replace(
      /(?:\b(?:suppose|assume|let|set|if|try|when|whether)\b|假设|设|令|若|如果|当|试)[^.。;；\n]*/gi,
      " ",
    );
}

function plainSubject(side: string): string {
  return side
    .replace(/\\[dt]?frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}/g, "($1)/($2)")
    .replace(/\\(?:times|cdot)(?![A-Za-z])|[×·]/g, "*")
    .replace(/\\div(?![A-Za-z])|÷/g, "/")
    .replace(/[−－]/g, "-")
    .replace(/\\(?:left|right|displaystyle)(?![A-Za-z])|\\[,;:! ]|\s/g, "")
    .replace(/(?<![\w)}])\((\w+)\)(?=\/|$)|(?<=\/)\((\w+)\)/g, "$1$2");
}

function unboxed(value: string): string {
  return /^\\boxed\s*\{([\s\S]*)\}$/.exec(value)?.[1] ?? value;
}
