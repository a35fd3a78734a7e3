import { parseStatement } from "@/lib/algebra/parse-expression";
import { symbolsOf } from "@/lib/algebra/symbols";
import { compareValues } from "../judge/compare-values";
import { readMoment } from "./calendar";
import { readChoice } from "./choice";
import { compareExpressions } from "./compare-expressions";
import { differInKind } from "./compare-quantities";
import { isHundredfold } from "./compare-single";
import { constantIn } from "./constant-of-integration";
import { withoutHedge } from "./hedge";
import type { Outcome } from "./outcome";
import { splitAnswer } from "./split-answer";
import { squeeze } from "./squeeze";
import { areWords } from "./text-answer";

export type Why =
  | Outcome
  | "constant_missing"
  | "constant_added"
  | "ends"
  | "order"
  | "sign"
  | "kinds"
  | "hedge"
  | "rounding"
  | "percent"
  | "choice"
  | "time"
  | "words"
  | "brackets"
  | "unreadable"
  | "letters"
  | "domain";

/** What a person is told of a verdict on two tidied answers. Only what was found to be so: the verdict itself where nothing closer is known. */
export function whyOf(verdict: Outcome, expected: string, given: string): Why {
  if (verdict === "equal") return "equal";
  return (verdict === "different" ? whyDifferent(expected, given) : whyUndecided(expected, given)) ?? verdict;
}

function whyDifferent(expected: string, given: string): Why | null {
  if (constantIn(expected, given) === "first") return "constant_missing";
  if (differInBrackets(expected, given)) return "ends";
  const [a, b] = [splitAnswer(expected), splitAnswer(given)].map(({ items }) => items.map(squeeze));
  const haveSameBrackets = splitAnswer(expected).open === splitAnswer(given).open;
  if (haveSameBrackets && a && b && a.length > 1 && a.toSorted().join() === b.toSorted().join())
    return "order";
  if (differInKind(expected, given)) return "kinds";
  return areOpposite(expected, given) ? "sign" : null;
}

function whyUndecided(expected: string, given: string): Why | null {
  if (withoutHedge(expected).hedge !== withoutHedge(given).hedge) return "hedge";
  if (constantIn(expected, given) === "second") return "constant_added";
  const choices = [expected, given].map((text) => readChoice(text)?.text === null);
  if (choices[0] !== choices[1]) return "choice";
  if (differInBrackets(expected, given)) return "brackets";
  if (readMoment(expected) || readMoment(given)) return "time";
  if (areWords(expected, given)) return "words";
  const [a, b] = [parseStatement(expected), parseStatement(given)];
  if (!a.ok || !b.ok)
    return splitAnswer(expected).items.length + splitAnswer(given).items.length === 2 ? "unreadable" : null;
  if (a.value.type === "relation" || b.value.type === "relation") return null;
  const [names, others] = [[...symbolsOf(a.value)], [...symbolsOf(b.value)]].map((each) =>
    each.sort().join(),
  );
  if (names !== others) return "letters";
  if (names !== "") return "domain";
  if (isHundredfold(a.value, b.value)) return "percent";
  return compareValues(a.value, b.value).outcome === "rounded" ? "rounding" : null;
}

/** `[0, 1]` and `(0, 1)`. */
function differInBrackets(expected: string, given: string): boolean {
  const [a, b] = [expected, given].map((text) => /^([([])([^()[\]]*,[^()[\]]*)([)\]])$/.exec(squeeze(text)));
  return a?.[2] !== undefined && a[2] === b?.[2] && `${a[1]}${a[3]}` !== `${b[1]}${b[3]}`;
}

function areOpposite(expected: string, given: string): boolean {
  const [a, b] = [parseStatement(expected), parseStatement(given)];
  if (!a.ok || !b.ok || a.value.type === "relation" || b.value.type === "relation") return false;
  return compareExpressions(a.value, { type: "negate", operand: b.value }) === "equal";
}
