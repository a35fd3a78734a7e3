import { isChoice, joinChoices } from "./choices";
import type { Fact } from "./facts/fact";
import { findFacts } from "./facts/find-facts";
import { type FoundFormula, findFormulas } from "./find-formulas";
import { findProseArithmetic } from "./find-prose-arithmetic";
import { isHypothetical, isOnlyGiven, type StatementKind, sentenceOf } from "./hypothetical";
import { statementsOf } from "./statements";

/**
 * A statement as written, not yet judged. `assertsIdentity`: the words around it say that both sides are one
 * expression. `hypothetical`: they suppose, ask or refute it. `before`: its own sentence up to it. `fact`: what a sentence in words says.
 */
export type Claim = {
  text: string;
  assertsIdentity: boolean;
  hypothetical?: boolean;
  /** It is said, but may mean something else: never called false. */
  doubtful?: boolean;
  /** It is hypothetical for more than a "when x = 3". */
  turned?: boolean;
  before?: string;
  fact?: Fact;
};

const CLAIMS_MAX = 60;
const IDENTITY_WORDS = /expand|factor|simplif|identity|展开|因式分解|分解为|化简|恒等/i;
const EQUATION_WORDS =
  /\b(solve|equation|let|if|when|suppose|assume|given|where|set)\b|方程|设|令|若|如果|当|假设|已知|both sides|multiply|cross|两边|去分母/i;

/** Where remainders are all that counts, `50^{-1} = 24` is right. */
const MODULAR =
  /\\(?:p|b)?mod(?![a-z])|\bmod(?:ulo|ular)?\b|≡|\\equiv|congruen|同余|模(?![型式仿拟样板具])|\\mathbb\s*\{?Z\}?\s*\//i;
const HAS_INVERSE = /\^\s*\{?\s*-|\\[dtc]?frac|\//;

/** What begins with a sign goes on from something before it. */
const OPEN_START = /^\s*(?:\+|\\(?:times|div|cdot)(?![A-Za-z])|[×÷])/;

/** What a step states, in order: in formulas, as arithmetic in its prose, and as facts in words. Code is passed over. */
export function findClaims(stepText: string): Claim[] {
  const text = withoutNotes(stepText);
  const mayAssertIdentity = !EQUATION_WORDS.test(text);
  const modular = MODULAR.test(text);
  const found: (Claim & { at: number })[] = [];
  const add = (at: number, length: number, statement: string, fact?: Fact) => {
    const before = text.slice(0, at);
    const kind: StatementKind = fact ? "fact" : isComputation(statement) ? "computation" : "relation";
    const hypothetical = isHypothetical(before, text.slice(at + length), kind);
    const doubtful = (modular && HAS_INVERSE.test(statement)) || OPEN_START.test(statement);
    const turned = hypothetical && !isOnlyGiven(before, text.slice(at + length));
    const sentence = sentenceOf(before);
    const assertsIdentity = mayAssertIdentity && IDENTITY_WORDS.test(sentence);
    found.push({
      at,
      text: statement,
      assertsIdentity,
      hypothetical,
      doubtful,
      turned,
      before: sentence,
      ...(fact ? { fact } : {}),
    });
  };
  const formulas = joinChoices(text, findFormulas(text));
  formulas.forEach(({ source, start, end }, index) => {
    if (goesOn(text.slice(end, end + 32)) || beginsBefore(text, formulas[index - 1], start)) return;
    for (const piece of isChoice(source) ? [source.trim()] : statementsOf(source))
      add(start, end - start, piece);
  });
  let prose = halfWidth(text);
  for (const { start, end } of formulas)
    prose = prose.slice(0, start) + "\u0001".repeat(end - start) + prose.slice(end);
  for (const { start, end, statement, unsure } of findProseArithmetic(prose)) {
    if (goesOn(prose.slice(end, end + 32))) continue;
    add(start, end - start, statement);
    const last = found.at(-1);
    if (last && unsure) last.doubtful = true;
  }
  for (const { start, end, text: words, fact } of findFacts(text)) add(start, end - start, words, fact);
  return found
    .sort((a, b) => a.at - b.at)
    .slice(0, CLAIMS_MAX)
    .map(({ at: _at, ...claim }) => claim);
}

/** Digits and signs of Chinese typing, one for one. */
function halfWidth(text: string): string {
  return text.replace(/[０-９＋－＝％．／＜＞（）]/g, (character) =>
    String.fromCharCode(character.charCodeAt(0) - 0xfee0),
  );
}

/** Code, and a calculator's notes (`<<2*3=6>>`), are blanked, so that offsets stay. */
function withoutNotes(text: string): string {
  return text.replace(/```[\s\S]*?(?:```|$)|`[^`\n]*`|<<[^<>\n]*>>|\[asy\][\s\S]*?\[\/asy\]/g, (match) =>
    " ".repeat(match.length),
  );
}

const TIMES = /(?<=[\d)]\s?)[xX](?=\s?[\d($€£¥￥])/g;
/** A word beside a number that says what is counted; a name of two letters or fewer may be algebra. */
const COUNTED = /(?<=[\d)]\s?)(?:[a-z]{3,}\s){0,2}[A-Za-z]{3,}(?:\s?\/\s?[a-z]+|\sper\s[a-z]+)?/g;

/** Numbers worked out to a number: true or false whatever else is supposed. */
function isComputation(statement: string): boolean {
  return (
    !/[A-Za-z]/.test(
      statement
        .replace(TIMES, "*")
        .replace(COUNTED, "")
        .replace(/\\(?:frac|dfrac|tfrac|times|cdot|div|sqrt|left|right|text\{[^}]*\}|%|,)/g, ""),
    ) &&
    /[\d%)]\s*(?:[a-z]{3,}\s?){0,3}(?:[-+*/×÷^]|[xX]\s?[\d$]|\\(?:times|cdot|div))/.test(statement) &&
    /=/.test(statement)
  );
}

/** Words after a formula that change what it says: a remainder, a rounding, an ellipsis, a modulus, another operand. */
function goesOn(after: string): boolean {
  return /^\s*(!|\.\.\.|…|\\ldots|[(（]?\s*\$?\(?\\?[bp]?mod\b|remainder|with (a )?remainder|per\b|out of|cents?\b|on (a|the) clock|r\s?\d|余|rounded|approx|\(?(?:base|in base)\b|[-+*/×÷=]\s*\$?[\d(]|的余|to the nearest|when rounded|四舍五入|left over)/i.test(
    after,
  );
}

/** Whether the formula goes on from words or a formula before it: `= 5`, or `3 + ` in front. */
function beginsBefore(text: string, previous: FoundFormula | undefined, start: number): boolean {
  const between = text.slice(Math.max(previous?.end ?? 0, start - 12), start);
  // `$= -$ $\frac35$`, `$(3)$ x $(5)$`, `$f(2)$ of $(3)$`.
  if (previous && start - previous.end < 12) {
    if (between.trim() === "" && /(?:[-+*/×÷^]|\\(?:cdot|times|div))\s*$/.test(previous.source)) return true;
    if (/^\s*(?:x|X|by|times|of|plus|minus)\s*$/.test(between)) return true;
  }
  // `.$500 = \frac12$`: its decimal point stands outside.
  if (/(?<![^\s(])\.$/.test(between) && /^\$\s*\d/.test(text.slice(start, start + 4))) return true;
  return /[-+*/×÷=^]\s*$/.test(between) && !/^\s*[-*]\s*$/.test(between.split("\n").at(-1) ?? "");
}
