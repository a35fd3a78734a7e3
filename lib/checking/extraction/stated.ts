import { FORMULAS_FIRST, formulasIn } from "./formulas";
import { quantitiesSaid } from "./quantity-said";

/** A final result is no longer than this, in characters. */
const RESULT_CHARS_MAX = 200;

const IS = String.raw`(?:is|=|:|must\s+be|should\s+be|would\s+be|comes\s+(?:out\s+)?to)(?:\s+(?:therefore|thus|hence|then|simply|exactly))?`;
const STATED = new RegExp(
  [
    String.raw`(?:the|my|our)\s+(?:final\s+|correct\s+)?(?:answer|option|choice)\s+${IS}`,
    String.raw`(?:final\s+)?answer\*{0,2}\s*[:：]`,
    String.raw`(?:^|\n)[ \t]*\*{0,2}(?:final\s+)?answer\*{0,2}\s*[.=]`,
    String.raw`(?:最终|正确|本题)?的?答案\*{0,2}\s*(?:应?该?[是为选](?:[：:])?|[:：])`,
    "最终答案|正确答案|【答案】",
    String.raw`(?:最终|最后)的?结果\*{0,2}\s*[:：]|final\s+result\*{0,2}\s*(?:is\b|:)`,
    "(?:最后|最终|可得|因此|所以|故)(?:的)?结果[是为][：:]?",
    String.raw`(?:^|\n)[ \t]*\*{0,2}答\s*[:：]`,
    "(?:故|应|因此|所以|本题)选(?!择)",
    String.raw`(?:^|\n)[ \t]*#{1,6}[ \t]*\*{0,2}(?:最终|正确|最后)?(?:的)?(?:答案|结果)\*{0,2}[ \t]*(?=\n)`,
    String.raw`(?:^|\n)[ \t]*(?:#{1,6}[ \t]*)?\*{0,2}(?:the\s+)?(?:final\s+)?(?:answer|result)\*{0,2}[ \t]*(?=\n)`,
    // Only at the end of all: on the way a result is one of many.
    String.raw`(?<=^|[\n。；，,])[ \t]*(?:[即故则]?所求(?:的?[^，。\n=]{0,8})?|结果)[为是][：:]?(?=[^\n，,；;]*\s*$)`,
    String.raw`#{4}\s`,
    // "Q: … A: 18", as the last line only: elsewhere it names an option.
    String.raw`\n[ \t]*\*{0,2}A\*{0,2}[:：](?=[^\n]*\s*$)`,
  ].join("|"),
  "gi",
);
const OPTION =
  /(?:\b(?:[Oo]ption|[Cc]hoice)\s+\(?([A-H])\)?\s+is\s+(?:the\s+)?(?:correct|right)|选项\s*([A-H])\s*(?:是)?正确)/g;

/** What is said of an answer that is no result: "the answer is correct", "is clearly highlighted". */
const TALK =
  /^[\s*:：]*(?:(?:indeed|also|still|now|clearly|very|quite|therefore|thus|definitely|absolutely|most likely|already|really)\s+)*(?:correct|right|wrong|incorrect|clear|consistent|confirmed|verified|highlighted|boxed|shown|given|found|obvious|reasonable|unique|simply\s+that|the same(?! as)|in agreement|based|what\b|how\b|as follows|below|above|正确的?|对的|错的|一致的?|显然的?|唯一的?|合理的?|如下)(?=$|[\s.,。，!！;；:：])/i;

/** What the last sentence that names the answer says it is. */
export function stated(text: string): string | null {
  const match = [...text.matchAll(STATED)]
    .filter(
      ({ index, 0: { length } }) =>
        !isSupposed(text.slice(0, index)) &&
        !isAsked(text.slice(index)) &&
        !TALK.test(text.slice(index + length, index + length + RESULT_CHARS_MAX)),
    )
    .at(-1);
  if (!match) return onlyOption(text);
  const rest = text.slice(match.index + match[0].length).replace(/^[\s*:：]+/, "");
  return /^\s*\*{0,2}答(?!案)/.test(match[0].trim()) ? spoken(rest) : resultIn(rest);
}

/** "If the answer is 7, …", "we might guess the answer is 7". */
export function isSupposed(before: string): boolean {
  return /\b(?:if|guess|suppose|assume|maybe|perhaps|might|whether|unless)\b|如果|假设|假如|若/i.test(
    before
      .slice(-80)
      .split(/[.。!?！？\n]/)
      .at(-1) ?? "",
  );
}

/** 答案是 5 吗？ */
function isAsked(from: string): boolean {
  const sentence =
    /^\s*[^\n。!！?？]*?(?:\.(?=\s|$)|[。!！?？\n]|$)/.exec(from.slice(0, RESULT_CHARS_MAX))?.[0] ?? "";
  return /[?？]\s*$|[吗呢么]\s*[。.]?\s*$/.test(sentence);
}

/** The one option that is called right; two of them are the talk about each. */
function onlyOption(text: string): string | null {
  const all = [...text.matchAll(OPTION)].map(([, latin, other]) => latin ?? other ?? "");
  return all.length === 1 ? (all[0] ?? null) : null;
}

/** What follows a result to say why. */
const REASON = /[,，]?\s*(?:\b(?:because|since)\b|[(（]\s*(?:because|since|as|因为|由于)|因为|由于).*$/i;

/** The result at the beginning of what is said: its formulas, or its words up to the end of the sentence. */
export function resultIn(source: string): string | null {
  const words = source.replace(/\*\*/g, "").trim();
  if (hasParts(words) || /^not\b/i.test(words)) return null;
  const option =
    /^(?:option|choice|选项)?\s*\(?([A-H])\)?(?=[,，]?\s*(?:because|since|for\b|as\b|因为|由于|理由|[.。]?\s*$))/i.exec(
      words,
    )?.[1];
  if (option) return option;
  const formulas = FORMULAS_FIRST.exec(words);
  if (formulas) return short(formulasIn(formulas[0]).join(", "));
  const line = /^[^\n]*/.exec(words)?.[0] ?? "";
  return short(valueSaid(sentenceOf(line).replace(REASON, "")));
}

/** `(1) 3; (2) 5` answers two questions. */
function hasParts(words: string): boolean {
  return (
    (/^(?:[(（]1[)）]|①)/.test(words) && /[(（]2[)）]|②/.test(words)) ||
    (/^1[.、)]\s/.test(words) && /\n[ \t]*2[.、)]\s/.test(words)) ||
    (/^[-*•]\s/.test(words) && /\n[ \t]*[-*•]\s/.test(words)) ||
    (/^\(a\)/.test(words) && /\(b\)/.test(words))
  );
}

function sentenceOf(line: string): string {
  const sentence = /^[^。；;．]*?(?=\.\s|\.$|[。；;．]|$)/.exec(line)?.[0] ?? "";
  const [first = "", ...others] = sentence.split("，");
  // 3，4 is a list; of "3，因为…" only the first is the answer.
  const listed = others.findIndex((part) => !/^\s*[-+\d(（$\\a-z][^\p{Script=Han}]*$/iu.test(part));
  const more = listed < 0 ? others : others.slice(0, listed);
  return /\p{Script=Han}/u.test(first) ? first : [first, ...more].join(", ");
}

function short(result: string): string | null {
  const trimmed = result.trim();
  // "The answers are:"
  return trimmed && !/[:：]$/.test(trimmed) && trimmed.length <= RESULT_CHARS_MAX ? trimmed : null;
}

/** Of "the largest n is 34", 面积是 24 平方厘米 the value; other words stay as they are. */
function valueSaid(words: string): string {
  const said =
    /^(?=.*[A-Za-z\p{Script=Han}]{2}).+(?:\b(?:is|are|was|equals?|be)\s+|[是为])[:：]?\s*(\$[^$]+\$|\\\(.+?\\\)|-?[$¥€£]?\d[\d,./]*(?:\s?\\?%)?)$/u.exec(
      words.trim(),
    )?.[1];
  return said?.replace(/^\$([^$]+)\$$|^\\\((.+)\\\)$/, "$1$2").trim() ?? quantityAfterVerb(words) ?? words;
}

/** The one quantity of a sentence, where it stands at its end after a verb; null otherwise. */
export function quantityAfterVerb(
  words: string,
  before = /(?:\b(?:is|are|was|equals?|be)|[是为])\s*$/,
): string | null {
  const [only, ...others] = quantitiesSaid(words);
  if (only === undefined || others.length > 0 || !words.endsWith(only)) return null;
  return before.test(words.slice(0, -only.length)) ? only : null;
}

const NUMBER = String.raw`(?<!第\s*)-?\d[\d,]*(?:\.\d+)?(?:\/\d+)?%?`;
const QUANTITY = new RegExp(
  String.raw`${NUMBER}\s*(?:小时|时|元|米|千米|度)\s*\d+\s*(?:分钟?|角|厘米|米|分)|${NUMBER}\s*(?:平方|立方)?(?:[a-zA-Z]{1,4}\b|\p{Script=Han}{0,3})`,
  "gu",
);

/** Of a sentence in words its one quantity; a formula, or words without a number, as they are. */
function spoken(source: string): string | null {
  const line = (/^[^\n]*/.exec(source.trim())?.[0] ?? "").replace(/[。．.]\s*$/, "");
  if (!/\p{Script=Han}/u.test(line) || /[$\\=]/.test(line)) return resultIn(line);
  const quantities = line.match(QUANTITY) ?? [];
  if (quantities.length > 1) return null;
  const [only] = quantities;
  return only === undefined ? resultIn(line) : short(only);
}
