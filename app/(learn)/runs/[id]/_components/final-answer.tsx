"use client";
import { useTranslations } from "next-intl";
import { MathText } from "@/app/_ui/math-text";
import { useLanguage } from "@/app/_ui/use-language";
import { reasonIn } from "@/lib/checking/reason-words";
import type { LaneView } from "@/lib/runs/run-view";
import { asFormula } from "./as-formula";
import { VerdictBadge } from "./verdict-badge";

type Props = {
  final: NonNullable<LaneView["final"]>;
  /** Whose answer it is, where there are several. */
  owner?: string;
};

/** The result, set apart, and what the machine says about it. */
export function FinalAnswer({ final, owner }: Props) {
  const t = useTranslations("run");
  const locale = useLanguage();
  return (
    <section className="card final" aria-label={owner ? `${t("final")}: ${owner}` : t("final")}>
      <div className="quiet">{t("final")}</div>
      <MathText source={asFormula(final.text)} />
      <VerdictBadge verdict={final.verdict} tested={final.by === "problem"} />
      {final.reason !== undefined && (
        <span className="quiet"> {reasonIn({ reason: final.reason, why: final.why }, locale)}</span>
      )}
    </section>
  );
}
