"use client";
import { useTranslations } from "next-intl";
import { PROGRAM_VERDICTS } from "@/lib/programs/verdicts";

/** A judge's verdict, by its letters and in words. */
export function VerdictMark({ verdict }: { verdict: string }) {
  const t = useTranslations("judging.verdict");
  const known = PROGRAM_VERDICTS.find((name) => name === verdict) ?? "IE";
  const kind = known === "AC" ? "holds" : known === "OK" || known === "IE" ? "unchecked" : "fails";
  return (
    <span className="verdict" data-verdict={kind}>
      {known} · {t(known)}
    </span>
  );
}
