import { someExpression, symbolsOf } from "@/lib/algebra/symbols";
import { judgeAsked } from "../check-final";
import { extractFinalAnswer } from "../extract-final-answer";
import type { Asked, FinalJudgement } from "../final/asked";
import { isIndefinite } from "../final/judge-calculus";
import { readResult } from "../final/judge-value";
import { holds, type Judgement, unchecked } from "../judge/judgement";
import { LEADING_WORDS } from "./read-line";

/** Whether a line is all of the work, or the last of it. */
export type LinePlace = { only: boolean; last: boolean };

/** The line says that it is the answer. */
const SAYS_ANSWER = /\bans(?:wers?)?\b|答|故选|应选|\\boxed/i;
/** `f'(x) =`, `y' =`, `dy/dx =`: it says that it is the derivative. */
const NAMES_DERIVATIVE =
  /^\s*\$?\s*(?:[a-zA-Z]\s*(?:'|′|\^\{?\\prime\}?)\s*(?:\([a-z]\))?|d[a-z]\/d[a-z]|\\frac\{d[a-z]?\}\{d[a-z]\})\s*=/;
/** Words of two letters and more that no formula has, or Chinese ones that join no values. */
const OTHER_WORDS =
  /(?<!\\)\b(?!(?:sin|cos|tan|cot|sec|csc|ln|log|lg|exp|sqrt|d[a-z]|arcsin|arccos|arctan|pi|or|and|no|real|solutions?)\b)[A-Za-z]{2,}|[^\P{Script=Han}或和且与无实解数根]/u;

/**
 * A line that is only an answer (`x = 5`, `6`, 答：6个), put to the problem itself; null where it is none, or where nothing is
 * certain. What is only part of the answer, or a step on the way to it, is never called wrong, and of a wrong one only
 * what the student wrote is told.
 */
export function judgeAnswerLine(asked: Asked, source: string, place: LinePlace): Judgement | null {
  const told = SAYS_ANSWER.test(source) ? toldAnswer(source) : null;
  const answer = told ?? bareAnswer(source);
  if (answer === null || isStep(asked, source)) return null;
  const judged = judgeAsked(asked, answer);
  if (judged.verdict === "equal") return holds(plainReason(judged));
  if (judged.verdict === "undecided" || isUnfinished(judged)) return null;
  return told !== null || mayBeTheAnswer(asked, source, answer, place) ? failing(asked, judged) : null;
}

/** What it says the answer is, without "the solution is", 方程的解是. */
function toldAnswer(source: string): string | null {
  const told = /^\s*ans\s*[:：=.]\s*(\S.*)$/i.exec(source)?.[1] ?? extractFinalAnswer(source);
  return (
    told?.replace(
      /^[^=<>≤≥\d]{0,20}(?:解集?|根|结果|值)\s*(?:是|为|[:：])\s*|^(?:the )?(?:solutions?|roots?|result|value)(?: set)?(?: is| are|:)\s*/i,
      "",
    ) ?? null
  );
}

function bareAnswer(source: string): string | null {
  const text = source
    .trim()
    .replace(/[.。；;]$/, "")
    .replace(LEADING_WORDS, "")
    .replace(/^=\s*/, "");
  const said = text.replace(NAMES_DERIVATIVE, "");
  return text === "" || OTHER_WORDS.test(said.replace(/\\[A-Za-z]+|\$/g, " ")) ? null : text;
}

/** A derivative of a lower order than is asked for. */
function isStep(asked: Asked, source: string): boolean {
  return asked.kind === "derivative" && NAMES_DERIVATIVE.test(source) && asked.order !== 1;
}

/** Right as far as it goes: a solution is missing, or it is not written as asked. */
function isUnfinished({ reason: { code } }: FinalJudgement): boolean {
  return code === "missing" || code === "not_in_form";
}

/** Whether a line that does not call itself the answer can be nothing else. */
function mayBeTheAnswer(asked: Asked, source: string, answer: string, { only, last }: LinePlace): boolean {
  const said = readResult(answer);
  switch (asked.kind) {
    case "derivative":
      return NAMES_DERIVATIVE.test(source) || (last && said !== null && !restates(asked, answer));
    case "antiderivative":
      return said !== null && (last || (said.type === "add" && someExpression(said, isIndefinite)));
    case "inverse":
      return last && said !== null;
    case "value":
      return last && said !== null && (symbolsOf(said).size === 0 || symbolsOf(asked.value).size > 0);
    default:
      return only;
  }
}

/** The function that is to be differentiated, written down again. */
function restates({ body }: Extract<Asked, { kind: "derivative" }>, answer: string): boolean {
  const { verdict, reason } = judgeAsked({ kind: "value", value: body, form: "any" }, answer);
  return verdict === "equal" || reason.code === "right_value" || reason.code === "not_in_form";
}

function failing(asked: Asked, judged: FinalJudgement): Judgement {
  const { counterexample } = judged;
  // Of `x = 6: 23 ≠ 20` the numbers are what the problem makes of the student's own; of a value it would be the result.
  const givesAway = (counterexample ?? "")
    .split(/[:≠]/)
    .some((side) => side.trim() !== "" && judgeAsked(asked, side.trim()).verdict === "equal");
  const own = judged.reason.code === "no_solution" && !givesAway;
  return {
    ...unchecked("not_asked"),
    verdict: "fails",
    ...(own ? { reason: judged.reason } : {}),
    ...(counterexample && !givesAway && !/^[^:]*≠/.test(counterexample) ? { counterexample } : {}),
  };
}

/** The reason of a right answer. */
function plainReason(judged: FinalJudgement): Judgement["reason"] {
  return judged.reason.code === "computed" ? { code: "right_value" } : judged.reason;
}
