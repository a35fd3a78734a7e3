import { holds, type Judgement, unchecked } from "../judge/judgement";
import { asPlainText } from "../refuting/plain-notation";

/** What is said of a letter and could not be judged. */
const OPEN = new Set<string>(["definition", "equation", "letters", "name"]);
/** What the first line of a work is where no problem stands before it. */
const STARTS = new Set<string>(["definition", "equation", "expression", "relation"]);
/** `x = 3` among words. */
const SAYS_VALUE = /(?<![A-Za-z\\_])[a-z]\s*[=＝]\s*[-−]?\d[\d./]*(?!\s*[-+*/×÷^=＝(\d])/gu;

/** What the claims of one line come to: beside what is open, what is right does not make the line right. */
export function judgeSaid(
  judged: readonly Judgement[],
  { source, claims }: { source: string; claims: readonly { text: string }[] },
): Judgement {
  const missed = (source.match(SAYS_VALUE) ?? []).some(
    (value) => !claims.some(({ text }) => bare(text).includes(bare(value))),
  );
  return (
    judged.find(({ verdict }) => verdict === "fails") ??
    judged.find(({ verdict, reason: { code } }) => verdict === "unchecked" && OPEN.has(code)) ??
    (missed ? unchecked("equation") : undefined) ??
    judged.find(({ verdict }) => verdict === "holds") ??
    judged[0] ??
    unchecked("no_claim")
  );
}

function bare(text: string): string {
  return text.replace(/[\s$]/g, "").replaceAll("＝", "=");
}

/**
 * What the parts of a line come to: it holds where each does. What no problem stands before is where the work begins: it
 * asserts nothing, and the rest leans on it.
 */
export function judgeTogether(
  judged: readonly Judgement[],
  parts: readonly string[],
  isStart: boolean,
): Judgement {
  const leans = isStart && judged.length > 1 && judged[0]?.verdict === "unchecked";
  const [first] = judged;
  if (isStart && judged.length === 1 && first?.verdict === "unchecked" && STARTS.has(first.reason.code))
    return unchecked("start");
  const rest = leans ? judged.slice(1) : judged;
  return (
    rest.find(({ verdict }) => verdict === "fails") ??
    rest.find(({ verdict }) => verdict === "unchecked") ??
    (leans
      ? holds({ code: "leans", value: asPlainText(parts[0] ?? "") })
      : (rest.at(-1) ?? unchecked("no_claim")))
  );
}
