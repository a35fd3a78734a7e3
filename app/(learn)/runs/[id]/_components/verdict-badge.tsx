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

type Props = {
  verdict: keyof typeof SIGNS;
  count?: number;
  /** An answer that was put to the problem itself. */
  tested?: boolean;
};

/** A verdict as sign and word: never by colour alone. */
export function VerdictBadge({ verdict, count, tested = false }: Props) {
  const t = useTranslations("verdict");
  const ofAnswer = verdict === "equal" || verdict === "different" || verdict === "undecided";
  return (
    <span className="verdict" data-verdict={verdict}>
      <span aria-hidden="true">{SIGNS[verdict]} </span>
      {tested && ofAnswer ? t(`tested.${verdict}`) : t(verdict)}
      {count !== undefined && count > 1 && ` ×${count}`}
    </span>
  );
}
