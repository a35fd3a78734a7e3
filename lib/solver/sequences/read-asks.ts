import { consume } from "../reading/consume";
import type { Ask } from "./sequence";

const SUFFIX = "(?:st|nd|rd|th)";

const ASKS: readonly (readonly [RegExp, (match: RegExpExecArray) => Ask])[] = [
  [
    /(?:the )?sum of (?:the |its )?first n terms|前\s*n\s*项(?:的|之)?和(?:公式)?(?:\s*S_n)?|S_n(?![\d{])/i,
    () => ({ kind: "sumFormula" }),
  ],
  [
    /(?:the )?sum of (?:the |its )?first (\d+) terms|前\s*(\d+)\s*项(?:的|之)?和|S_?\{?(\d+)\}?/i,
    (m) => ({ kind: "sum", n: numberIn(m) }),
  ],
  [
    /(?:the )?sum to infinity|(?:the )?sum of all(?: its)? terms|所有项(?:的|之)?和|各项(?:的|之)?和/i,
    () => ({ kind: "endless" }),
  ],
  [
    /(?:the )?(?:general term|n-?th term|formula for the n-?th term)(?: formula)?|通项(?:公式)?(?:\s*a_n)?|a_n(?![\d{])/i,
    () => ({ kind: "formula" }),
  ],
  [
    new RegExp(`(?:the )?(\\d+)${SUFFIX} term|第\\s*(\\d+)\\s*项|a_?\\{?(\\d+)\\}?`, "i"),
    (m) => ({ kind: "term", n: numberIn(m) }),
  ],
  [/(?:the )?first term|首项/i, () => ({ kind: "term", n: 1n })],
  [
    /(?:the )?common difference(?:\s*d\b)?|公差(?:\s*d\b)?|(?<![a-z])d(?![a-z])/i,
    () => ({ kind: "step", of: "arithmetic" }),
  ],
  [
    /(?:the )?common ratio(?:\s*[qr]\b)?|公比(?:\s*q\b)?|(?<![a-z])[qr](?![a-z])/i,
    () => ({ kind: "step", of: "geometric" }),
  ],
];

function numberIn(match: RegExpExecArray): bigint {
  return BigInt(match.slice(1).find((part) => part !== undefined) ?? "0");
}

/** What is asked of a sequence, in the order of the words; null where a word is not known. */
export function readAsks(asked: string): Ask[] | null {
  return consume(asked, ASKS);
}
