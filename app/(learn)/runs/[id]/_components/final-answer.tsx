"use client";
import { useTranslations } from "next-intl";
import { MathText } from "@/app/_ui/math-text";
import type { LaneView } from "@/lib/runs/project-run";
import { VerdictBadge } from "./verdict-badge";

type Props = {
  final: NonNullable<LaneView["final"]>;
  /** Whose answer it is, where there are several. */
  owner?: string;
};

/** The result, set apart, and what the machine says about it. */
export function FinalAnswer({ final, owner }: Props) {
  const t = useTranslations("run");
  return (
    <section className="card final" aria-label={owner ? `${t("final")}: ${owner}` : t("final")}>
      <div className="quiet">{t("final")}</div>
      <MathText source={asFormula(final.text)} />
      <VerdictBadge verdict={final.verdict} />
      {final.reason && <span className="quiet"> {final.reason}</span>}
    </section>
  );
}

/** A result is mostly a bare formula; one that brings its own delimiters or is words is shown as it is. */
export function asFormula(text: string): string {
  const bare = text.replace(/\\[A-Za-z]+(\{[^{}]*\})?/g, "");
  const words = /\p{Script=Han}/u.test(bare) || (bare === text && /[A-Za-z]{3,}/.test(text));
  return /\$|\\[([]/.test(text) || words ? text : `$${text}$`;
}
