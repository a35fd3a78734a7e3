import type { CheckedLine } from "@/lib/checking/check-lines";
import type { Locale } from "@/lib/i18n/locale";
import { say } from "./solution";
import { solveProblem } from "./solve-problem";

type Work = { given?: string; lines: readonly string[] };
type Judged = { lines: CheckedLine[]; firstError: number | null };

const MARK =
  /^\s*(?:答\s*[:：,，]?|(?:所以|因此|故)?\s*(?:最后的)?答案(?:是|为|[:：])|(?:(?:so|therefore|thus|hence),? )?(?:the |my )?(?:final )?answer(?: is|:)|ans(?:wer)?[.:])\s*/i;
const NUMBER = /-?\d+(?:\.\d+)?/g;
/** What makes more of a number than the number itself: a formula, a fraction, a percentage, thousands, a range, a ratio. */
const MORE =
  /[第=≈√^\\/%％:：~～<>≤≥×*]|\d[,，]\d|(?:约|或|百|千|万|亿|半|一半|分之|or|about|hundred|thousand|million|half)/i;

/**
 * The last line of a story's solution, where it tells the answer in words and no formula could be judged: against what the
 * built-in solver finds. A problem that the solver does not answer with one whole number leaves all as it is.
 */
export function judgeToldAnswer({ given, lines }: Work, judged: Judged, locale: Locale): Judged {
  const index = lines.length - 1;
  const told = toldNumber(lines[index] ?? "");
  if (!given || told === null || judged.lines[index]?.verdict !== "unchecked") return judged;
  const found = solveProblem(given, locale)?.final ?? "";
  if (!/^-?\d+$/.test(found)) return judged;
  const right = Number(found) === Number(told);
  const line: CheckedLine = {
    verdict: right ? "holds" : "fails",
    reason: right
      ? say(locale, "与按题目算出的结果相同", "the same as worked out from the problem")
      : say(locale, `按题目算，答案不是 ${told}`, `worked out from the problem, the answer is not ${told}`),
  };
  return {
    lines: [...judged.lines.slice(0, index), line],
    firstError: judged.firstError ?? (right ? null : index),
  };
}

/** The one number of a line that says it is the answer; null where it holds more than that. */
function toldNumber(line: string): string | null {
  const mark = MARK.exec(line);
  const rest = line.slice(mark?.[0].length ?? 0).replace(/\$/g, " ");
  if (!mark || MORE.test(rest)) return null;
  const numbers = rest.match(NUMBER) ?? [];
  return numbers.length === 1 ? (numbers[0] ?? null) : null;
}
