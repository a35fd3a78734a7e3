import type { Locale } from "@/lib/i18n/locale";
import type { Asked, FinalJudgement } from "./final/asked";
import { judgeAntiderivative, judgeDerivative } from "./final/judge-calculus";
import { judgeResidues } from "./final/judge-residues";
import { judgeSolutions } from "./final/judge-solutions";
import { judgeInverse, judgePrimes } from "./final/judge-special";
import { judgeTuples } from "./final/judge-tuples";
import { judgeValue } from "./final/judge-value";
import { readAsked } from "./final/read-asked";
import { reasonWords } from "./reason-words";
import type { AnswerVerdict } from "./verdict";

const ANSWER_CHARS_MAX = 1000;

/**
 * A final answer put to the problem itself; null where it is not certain, to the last word, what the problem asks. `equal`
 * and `different` are proved or worked out; an `undecided` with the reason `solves` is right as far as it goes.
 */
export function judgeFinal(answer: string, problem: string): FinalJudgement | null {
  if (answer.length > ANSWER_CHARS_MAX) return null;
  const asked = readAsked(problem);
  return asked && judgeAsked(asked, answer);
}

/** `judgeFinal` with its reason in words, the point where it breaks among them. */
export function checkFinal(answer: string, problem: string, locale: Locale): AnswerVerdict | null {
  const judged = judgeFinal(answer, problem);
  if (!judged) return null;
  const words = reasonWords(judged.reason, locale);
  const shown =
    judged.counterexample && !words.includes(judged.counterexample) ? ` (${judged.counterexample})` : "";
  return { verdict: judged.verdict, reason: words + shown, ...(shown === "" ? { why: judged.reason } : {}) };
}

/** An answer put to what a problem asks. */
export function judgeAsked(asked: Asked, answer: string): FinalJudgement {
  switch (asked.kind) {
    case "solve":
      return asked.names.length === 1 ? judgeSolutions(asked, answer) : judgeTuples(asked, answer);
    case "residue":
      return judgeResidues(asked, answer);
    case "value":
      return judgeValue(asked, answer);
    case "derivative":
      return judgeDerivative(asked, answer);
    case "antiderivative":
      return judgeAntiderivative(asked, answer);
    case "inverse":
      return judgeInverse(asked, answer);
    case "primes":
      return judgePrimes(asked, answer);
  }
}
