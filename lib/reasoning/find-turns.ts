import { protectedSpans } from "./protected-spans";
import { spokenKind, wordsFor } from "./step-kind";
import { weightOf } from "./weight-of";

/** A turn so early in a line belongs to its start. */
const TURN_AFTER_CHARS = 12;
/** A paragraph of more than this is divided where its purpose changes; a Chinese character counts twice. */
const LONG_WEIGHT = 280;
/** "Wait, no. Wait, hold on." is one turn, not two. */
const BETWEEN_TURNS_CHARS = 200;

/**
 * Where, in the middle of a line, something said before is taken back ("… = 90. Wait, no …"): at the beginnings of
 * sentences only, and never inside a formula or code. A mere question is no turn. A long line is also divided where it
 * begins to check or says the answer; `lineStart` is what stands before it in the same line.
 */
export function findTurns(line: string, lineStart = ""): number[] {
  const words = wordsFor(line);
  const long = weightOf(line) + weightOf(lineStart) > LONG_WEIGHT;
  if (!long && !/wait|hold on|oops|scratch|mistake|wrong|not right|\bno\b|等|不对|错了|糟糕|不，/i.test(line))
    return [];
  // What is a doubt from its first word on, or only restates the problem, is not divided.
  const whole = spokenKind(line, false);
  if (!long && (whole === "retry" || whole === "understand")) return [];
  const spans = protectedSpans(line);
  const turns: number[] = [];
  let span = 0;
  let after = 0;
  for (const { index, 0: mark } of line.matchAll(/[.!?…。！？]["”’)）]*\s*/g)) {
    const at = index + mark.length;
    while ((spans[span]?.end ?? at) < at) span++;
    const inside = (spans[span]?.start ?? at) < at;
    const sentence = line.slice(at, at + 200);
    if (inside || at - (turns.at(-1) ?? 0) < TURN_AFTER_CHARS || sentence === "") continue;
    const turned = at >= after && words.turns.test(sentence) && !isQuestion(sentence);
    if (!turned && !(long && changes(sentence))) continue;
    turns.push(at);
    if (turned) after = at + BETWEEN_TURNS_CHARS;
  }
  return turns;
}

/** In a paragraph that nobody divided: it begins to look whether something is right, or says the answer. */
function changes(sentence: string): boolean {
  const kind = spokenKind(sentence);
  return kind === "check" || kind === "conclude";
}

function isQuestion(sentence: string): boolean {
  const first = /^(?:[^.!?。！？]|\.(?=\d))*[.!?。！？]/.exec(sentence)?.[0] ?? sentence;
  return /[?？]$/.test(first) && !/\bno\b|不对/i.test(first);
}
