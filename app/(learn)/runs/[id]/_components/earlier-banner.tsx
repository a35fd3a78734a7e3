"use client";
import { useTranslations } from "next-intl";
import { LocalTime } from "@/app/_ui/local-time";
import type { RunHeading } from "@/lib/runs/run-view";
import { SolveAfresh } from "./solve-afresh";

/** How this page came to be shown instead of a new run. */
export type Arrival = { kind: "earlier"; solvedAt: string } | { kind: "joined" };

/** Says that exactly this was asked before, or is being solved already, and offers a fresh solution. */
export function EarlierBanner({ heading, arrival }: { heading: RunHeading; arrival: Arrival }) {
  const t = useTranslations("run");
  return (
    <section className="card notice row" aria-label={t("earlierLabel")}>
      <span className="notice-text">
        {arrival.kind === "joined"
          ? t("joined")
          : t.rich("earlier", { time: () => <LocalTime iso={arrival.solvedAt} /> })}
      </span>
      <SolveAfresh heading={heading} label={t("afresh")} />
    </section>
  );
}
