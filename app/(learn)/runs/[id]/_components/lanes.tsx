"use client";
import { Checkbox } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { RunHeading, RunView } from "@/lib/runs/run-view";
import { Comparison } from "./comparison";
import type { LaneColumn } from "./lane-column";
import { LaneGrid } from "./lane-grid";
import { useLaneNames } from "./lane-name";
import { LaneSummary } from "./lane-summary";
import { LaneSwitcher } from "./lane-switcher";
import { type LiveRun, nothingYet } from "./live-run";
import { shortestFirst } from "./shortest-first";
import type { Connection } from "./use-live-run";
import { VoteSummary } from "./vote-summary";

/** More solutions than this do not stand side by side: one is shown at a time. */
const COLUMNS_MAX = 4;
const NOTHING_YET = nothingYet();

/** The run's solutions: what they came to together, then each of them. */
export function Lanes({ heading, live }: { heading: RunHeading; live: LiveRun & Connection }) {
  const t = useTranslations("lanes");
  const { view } = live;
  const names = useLaneNames(view);
  const [chosen, setChosen] = useState<number | null>(null);
  const [onlyDiffering, setOnlyDiffering] = useState(false);
  const columns: LaneColumn[] = view.lanes.map((lane, index) => ({
    index,
    lane,
    progress: live.progress[index] ?? NOTHING_YET,
    name: names[index]?.full ?? "",
  }));
  const waiting = view.lanes.every(({ state, label }) => state === "queued" && !label);
  if (columns.length === 0 || (columns.length === 1 && waiting)) return null;

  const shortest = shortestOfLeaders(view);
  const shown = chosen ?? shortest ?? 0;
  const several = columns.length > 1;
  const together = columns.length <= COLUMNS_MAX;
  return (
    <>
      <VoteSummary view={view} names={names} onShow={setChosen} />
      {several && <Comparison view={view} names={names} onShow={setChosen} />}
      {several && <Summary columns={columns} onShow={setChosen} together={together} />}
      {several && together && (
        <Checkbox
          label={t("onlyDiffering")}
          checked={onlyDiffering}
          onChange={(event) => setOnlyDiffering(event.currentTarget.checked)}
        />
      )}
      {several && (
        <LaneSwitcher
          lanes={view.lanes}
          names={names}
          shown={shown}
          shortest={shortest}
          onShow={setChosen}
          narrowOnly={together}
        />
      )}
      <LaneGrid
        heading={heading}
        columns={together ? columns : columns.slice(shown, shown + 1)}
        shown={together ? shown : 0}
        compared={view.compared}
        onlyDiffering={onlyDiffering && together}
        alone={!several}
        onContinued={live.reopen}
      />
    </>
  );
}

/** On a narrow screen, where one solution is seen at a time, and with many: all of them at a glance. */
function Summary({
  columns,
  onShow,
  together,
}: {
  columns: LaneColumn[];
  onShow: (lane: number) => void;
  together: boolean;
}) {
  const t = useTranslations("lanes");
  const list = <LaneSummary columns={columns} onShow={onShow} />;
  if (together) return <div className="narrow-only">{list}</div>;
  return (
    <details className="card">
      <summary>{t("all", { count: columns.length })}</summary>
      {list}
    </details>
  );
}

function shortestOfLeaders(view: RunView): number | null {
  const leaders = view.vote?.groups[0]?.lanes;
  return leaders ? (shortestFirst(leaders, view.lanes)[0] ?? null) : null;
}
