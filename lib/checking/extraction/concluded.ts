import { FORMULAS_LAST, formulasIn } from "./formulas";
import { quantitiesSaid } from "./quantity-said";
import { quantityAfterVerb } from "./stated";

const CONCLUSION =
  /^(?:\*{0,2})(?:(?:[^.\n]{0,120}?\b(?:so|and|therefore),? )?i(?:'m| am) (?:\w+ )?(?:confident|sure|certain) that|therefore|thus|hence|so|in conclusion|finally|∴|\\therefore|所以|因此|故|综上所述|综上|于是|总之|那么)[,，:：]?\s*/i;
const LINE_CHARS_MAX = 400;

/** "The probability is $1/6$.": a last line that says of one thing what it is. */
const SAYS_WHAT_IT_IS = /^(?:The|Its?|这个?|该)[^$\\?？=]{2,60}(?:\b(?:is|are|equals)|[是为])\s*$/;
/** What a solution says on its way, at its end too where it breaks off. */
const ON_THE_WAY =
  /\b(?:equation|formula|discriminant|first|next|idea|goal|problem|question|if|not|step)\b|方程|公式|判别式|第一|题目|问题|如果|若|不/i;

/**
 * The last line, where it concludes, or says of one thing what it is, and its last formulas or its one number are what it
 * comes to; or the display that stands at the end.
 */
export function concluded(text: string): string | null {
  const work = withoutTalk(text);
  return displayed(work) ?? boldAtEnd(work) ?? workedOut(work) ?? saidToBe(work) ?? concludedIn(work);
}

/** What is said when all is done, and tells nothing of the result. */
const TALK =
  /^(?:(?:so|yes|and|thus|therefore|well|ok|okay)?,?\s*(?:i think (?:that(?:'s| is)|i(?:'ve| have|'m| am)|it(?:'s| is))|i(?:'m| am) (?:\w+ )?(?:confident|sure|certain|good|done)|i(?:'ve| have) (?:confirmed|verified|checked)|i hope|let me know|(?:that|this|everything|it) (?:seems|looks|checks|matches|adds|makes sense|is (?:correct|right|consistent))|all (?:good|done)|hope this)|<\|?\/?[\w|]+>|\\?(?:q\.?e\.?d|blacksquare)|以上(?:就是|为)|希望(?:对你|这)|所以(?:我)?(?:确信|相信)|我(?:确信|认为这))[^\n]{0,200}$/i;

/** The text without what is said at its end beside the work. */
function withoutTalk(text: string): string {
  let work = text.trimEnd();
  for (;;) {
    const last =
      /(?:^|\n|(?<=[.!?。！？]\s{0,2}))([^\n.!?。！？]{2,200}[.!?。！？]?)$/.exec(
        work.slice(-LINE_CHARS_MAX),
      )?.[1] ?? "";
    if (!TALK.test(last.trim())) break;
    work = work.slice(0, work.length - last.length).trimEnd();
  }
  // "I think I'm good. The height is 5 cm."
  const from = work.lastIndexOf("\n") + 1;
  if (work.length - from > LINE_CHARS_MAX) return work;
  const [first = "", rest] = work.slice(from).split(/(?<=[.!。！])\s+(?=\S[^\n]*$)/, 2);
  return rest !== undefined && TALK.test(first)
    ? work.slice(0, from) + work.slice(from + first.length).trimStart()
    : work;
}

/** The last line; empty where it is too long to be a conclusion. */
function lastLine(text: string): string {
  const line = text.slice(text.lastIndexOf("\n") + 1);
  return line.length > LINE_CHARS_MAX ? "" : line;
}

/** "Profit: $93 - $15 = $78.": of a last line that says what it works out, what that comes to. */
function workedOut(text: string): string | null {
  const line = lastLine(text);
  const [, label = "", value = ""] =
    /^([A-Za-z\p{Script=Han}][^:：=]{2,80})[:：][^:：]*=\s*([-−]?[$¥€£]?\d[\d,./]*%?)[.。]?$/u.exec(line) ??
    [];
  return value !== "" && !ON_THE_WAY.test(label) ? value.replace(/[.,]$/, "").replace(/^[$¥€£]/, "") : null;
}

/** `m + n = 25 + 169 = **194**`: a value in bold that ends the last line, after a sign of equality or a verb. */
function boldAtEnd(text: string): string | null {
  const line = lastLine(text);
  const [, before = "", value = ""] =
    /^(.*(?:[=≈]|\b(?:is|are)|[是为]))\s*\*\*([^*]{1,60}?)\.?\*\*[.。]?$/.exec(line) ?? [];
  return value !== "" && !ON_THE_WAY.test(before) && /\d/.test(value)
    ? (formulasIn(value)[0] ?? value.trim())
    : null;
}

/** "Suppose", "Is it true that", 令, 验证: what stands after it is not what was found. */
const NOT_FOUND_YET =
  /\b(?:suppose|assume|let|consider|given|guess|try(?:ing)?|check(?:ing)?|verify|test|want|need|show|prove|is\s+it|does|can|could|true|would|should|might|may|perhaps|maybe|unless|whether|when)\b|假设|假定|假如|设|令|取|当|验证|检验|证明|要证|求证|考虑|试|猜|是否|难道|可能|需要?/i;

/** A display of one equation after which nothing is said. */
function displayed(text: string): string | null {
  const display = /(?:\$\$([^$]+)\$\$|\\\[((?:(?!\\\])[\s\S])+)\\\])\s*$/.exec(text);
  const introduced =
    text
      .slice(0, display?.index ?? 0)
      .trim()
      .split(/[.。!！?？;；，,$\n]/)
      .at(-1) ?? "";
  if (ON_THE_WAY.test(introduced) || NOT_FOUND_YET.test(introduced)) return null;
  const formula = (display?.[1] ?? display?.[2] ?? "").trim().replace(/[.。,，]$/, "");
  const plain = formula.replace(
    /\\(?:text|mathrm)\s*\{[~\s]*[A-Za-z\p{Script=Han}]{1,16}\s*\}(?:\^\{?[23]\}?)?\s*$/u,
    "",
  );
  const isEquation =
    /^[^=<>≤≥≠≈]*=[^<>≤≥≠≈]*$/.test(plain) && !/\\(?:n?eq|[lg]e|begin|approx|text)/.test(plain);
  const value = isEquation ? (plain.split("=").at(-1) ?? "").trim() : "";
  // Letters on the right are an equation on the way.
  return value !== "" && !/[a-zA-Z]/.test(value.replace(/\\[a-zA-Z]+/g, "")) ? endOf(formula) : null;
}

function saidToBe(text: string): string | null {
  const line = lastLine(text.trim()).trim().replace(/\*\*/g, "");
  const last = FORMULAS_LAST.exec(line);
  if (!last)
    return ON_THE_WAY.test(line) ? null : quantityAfterVerb(line.replace(/[。.．]$/, ""), SAYS_WHAT_IT_IS);
  const before = line.slice(0, last.index);
  if (!SAYS_WHAT_IT_IS.test(before) || ON_THE_WAY.test(before)) return null;
  return formulasIn(last[0]).map(endOf).join(", ");
}

function concludedIn(text: string): string | null {
  const lines = text.trim().split(/\n+/);
  const last = lines.at(-1)?.trim() ?? "";
  const before = lines.at(-2)?.trim() ?? "";
  // "Therefore:" and the formula on a line of its own.
  const line =
    /[:：]$/.test(before) && CONCLUSION.test(before) && !CONCLUSION.test(last) ? `${before} ${last}` : last;
  if (!CONCLUSION.test(line) || line.length > LINE_CHARS_MAX || /[?？]\s*$/.test(line)) return null;
  const sentence = line.replace(CONCLUSION, "");
  const all = formulasIn(sentence);
  const [only] = all;
  if (all.length === 1 && only !== undefined) return endOf(only);
  if (all.length > 1) return afterVerb(sentence);
  const quantities = quantitiesSaid(sentence);
  return quantities.length === 1 ? (quantities[0] ?? null) : lastAfterVerb(sentence, quantities);
}

/** "the number of divisors of 196 is 9": after the one verb, at the end. */
function lastAfterVerb(sentence: string, quantities: readonly string[]): string | null {
  const last = quantities.at(-1) ?? "";
  const words = sentence.trim().replace(/[.。]$/, "");
  const verbs = words.match(/\b(?:is|are|equals?|has|have|was)\b|[是为有]|等于/g) ?? [];
  const before = words.slice(0, -last.length);
  return last !== "" &&
    verbs.length === 1 &&
    words.endsWith(last) &&
    /(?:\b(?:is|are|equals?)(?:\s+(?:indeed|exactly|only|just|then))?|[是为]|等于)\s*$/.test(before)
    ? last
    : null;
}

/** "the range of $a$ is $(1, 2)$": the formulas after the verb, at the end. */
function afterVerb(sentence: string): string | null {
  const last = FORMULAS_LAST.exec(sentence);
  // "the greatest value is $5$, the least is $-1$" says two things.
  if (sentence.match(/(?:\b(?:is|are|equals?)|[是为])\s*[:：]?\s*(?=\$|\\\()/g)?.length !== 1) return null;
  if (!last || !/(?:\b(?:is|are|equals?)|[是为])\s*[:：]?\s*$/.test(sentence.slice(0, last.index)))
    return null;
  return formulasIn(last[0]).map(endOf).join(", ");
}

/** Of `x = 48/2 = 24` and of `\sin A = 4/5` the end; a relation in letters alone stays whole. */
function endOf(formula: string): string {
  const sides = formula.split("=").map((side) => side.trim());
  const isNamed = /^\\(?:sin|cos|tan|cot|int|sum|lim|log|ln|angle|frac)(?![a-z])|^[a-zA-Z]'+\s*\(/.test(
    sides[0] ?? "",
  );
  return sides.length > 2 || (sides.length === 2 && isNamed) ? (sides.at(-1) ?? formula) : formula.trim();
}
