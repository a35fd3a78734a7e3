import type { Locale } from "@/lib/i18n/locale";
import { checkClaim } from "./check-claim";
import { findClaims } from "./find-claims";
import { reasonWords } from "./reason-words";
import type { Verdict } from "./verdict";

export type CheckedLine = { verdict: Verdict; reason: string; counterexample?: string };

/** Judges a solution line by line and names the first line that fails, by its index. */
export function checkLines(
  item: { given?: string; lines: string[] },
  locale: Locale,
): { lines: CheckedLine[]; firstError: number | null } {
  const lines = item.lines.map((line): CheckedLine => {
    const claims = claimsOf(line).flatMap((claim) => checkClaim(claim, locale));
    const shown =
      claims.find((claim) => claim.verdict === "fails") ??
      claims.find((claim) => claim.verdict === "unchecked") ??
      claims[0];
    if (!shown) return { verdict: "unchecked", reason: reasonWords({ code: "unreadable" }, locale) };
    const { text: _text, ...judged } = shown;
    return judged;
  });
  const firstError = lines.findIndex((line) => line.verdict === "fails");
  return { lines, firstError: firstError < 0 ? null : firstError };
}

/** A line is often one bare formula; else the claims in its words. */
function claimsOf(line: string) {
  const bare = /[\u4e00-\u9fff]|[A-Za-z]{3,} |\$|\\\(|\\\[/.test(line)
    ? []
    : [{ text: line.trim(), assertsIdentity: false }];
  return bare.length > 0 && line.includes("=") ? bare : findClaims(line);
}
