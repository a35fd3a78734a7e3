"use client";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { RunError, RunHeading } from "@/lib/runs/run-view";
import { ActionButton } from "./action-button";
import { SolveAfresh } from "./solve-afresh";

type Props = { heading: RunHeading; error: RunError; lane?: number; onContinued: () => void };

/** What went wrong and what can be done: go on from what is there, begin again, or look at the settings. */
export function Failure({ heading, error, lane, onContinued }: Props) {
  const t = useTranslations("run");
  // The backend's own words stand in brackets behind ours.
  const [, told = error.message, detail] = /^(.*?[.。]) \((.+)\)$/s.exec(error.message) ?? [];
  return (
    <section className="card failure stack" role="alert">
      <strong>{told}</strong>
      {error.hint && <span>{error.hint}</span>}
      {detail && <span className="quiet">{detail}</span>}
      <div className="row">
        {error.canContinue && (
          <ActionButton
            primary
            label={t("continue")}
            url={`/api/runs/${heading.id}/continue`}
            body={lane === undefined ? {} : { lane }}
            onDone={onContinued}
          />
        )}
        <SolveAfresh heading={heading} label={t("again")} primary={!error.canContinue} />
        <Link href="/settings">{t("openSettings")}</Link>
      </div>
    </section>
  );
}
