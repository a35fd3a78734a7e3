"use client";
import { useTranslations } from "next-intl";
import { GraphDisclosure } from "@/app/_ui/graph/graph-disclosure";
import { MathText } from "@/app/_ui/math-text";
import type { RunHeading } from "@/lib/runs/run-view";
import { ActionButton } from "./action-button";
import { type Arrival, EarlierBanner } from "./earlier-banner";
import { Failure } from "./failure";
import { Lanes } from "./lanes";
import type { LiveRun } from "./live-run";
import { RunStatus } from "./run-status";
import { SolveAfresh } from "./solve-afresh";
import { type Connection, useLiveRun } from "./use-live-run";

type Props = {
  heading: RunHeading;
  /** How old the run was, on the server's clock, when this page was made. */
  ageMs: number;
  arrival: Arrival | null;
  /** Whether the problem has functions to draw. */
  graph: boolean;
};

/** One run, live or long ended: the problem, its solutions, and what can be done about it. */
export function RunPage({ heading, ageMs, arrival, graph }: Props) {
  const t = useTranslations("run");
  const live = useLiveRun(heading, ageMs);
  const { view } = live;
  const failed = view.error !== undefined || view.lanes.some(({ error }) => error);
  return (
    <>
      {arrival && <EarlierBanner heading={heading} arrival={arrival} />}
      <h1>{t("problem")}</h1>
      <section className="card" aria-label={t("problem")}>
        <MathText source={heading.problem} />
      </section>
      {graph && <GraphDisclosure problem={heading.problem} />}
      <RunStatus live={live} />
      {view.error && <Failure heading={heading} error={view.error} onContinued={live.reopen} />}
      <Lanes heading={heading} live={live} />
      {live.ended && !failed && <AfterEnd heading={heading} live={live} />}
    </>
  );
}

/** What can be done about a run that ended without a failure. */
function AfterEnd({ heading, live }: { heading: RunHeading; live: LiveRun & Connection }) {
  const t = useTranslations("run");
  const stopped = live.view.state === "stopped";
  return (
    <p className="row">
      {stopped && (
        <ActionButton
          primary
          label={t("continue")}
          url={`/api/runs/${heading.id}/continue`}
          body={{}}
          onDone={live.reopen}
        />
      )}
      <SolveAfresh heading={heading} label={t(stopped ? "again" : "afresh")} />
    </p>
  );
}
