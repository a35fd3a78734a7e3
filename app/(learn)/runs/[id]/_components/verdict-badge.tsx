"use client";
import { useTranslations } from "next-intl";

const SIGNS = {
  holds: "✓",
  fails: "✗",
  unchecked: "–",
  equal: "✓",
  different: "✗",
  undecided: "–",
  unknown: "–",
} as const;

/** A verdict as sign and word: never by colour alone. */
export function VerdictBadge({ verdict, count }: { verdict: keyof typeof SIGNS; count?: number }) {
  const t = useTranslations("verdict");
  return (
    <span className="verdict" data-verdict={verdict}>
      <span aria-hidden="true">{SIGNS[verdict]} </span>
      {t(verdict)}
      {count !== undefined && count > 1 && ` ×${count}`}
    </span>
  );
}
