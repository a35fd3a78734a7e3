"use client";
import { Button, Switch } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { releaseLayout } from "@/app/_ui/release-layout";
import type { Channel } from "@/lib/runs/run-event";
import type { RunView } from "@/lib/runs/run-view";
import { rowDiffers } from "./differing-rows";
import { type LaneColumn, LaneRow } from "./lane-column";
import { isArriving, LaneTail } from "./lane-tail";
import type { StepCell } from "./step-row";
import { isTakenBack, StepRows } from "./step-rows";
import { useAlignedRows } from "./use-aligned-rows";
import { useGradualCount } from "./use-gradual-count";
import { useTakenBack } from "./use-taken-back";

type Props = {
  columns: LaneColumn[];
  channel: Channel;
  compared: RunView["compared"];
  onlyDiffering: boolean;
};

/** What is passed over as one while it is off the screen. */
const PASSED_OVER = ".step-part, .step-box:not(.step-part *)";

/** One channel of the lanes: their steps in aligned rows, then what is still arriving. */
export function LaneSection({ columns, channel, compared, onlyDiffering }: Props) {
  const t = useTranslations("run");
  const lanes = useTranslations("lanes");
  const detours = useTranslations("detours");
  const [straight, setStraight] = useState(false);
  const box = useRef<HTMLDetailsElement>(null);
  const rows = useStepCells(columns, channel, compared);
  useEffect(() => (box.current ? releaseLayout(box.current, PASSED_OVER) : undefined), []);
  const openAll = (open: boolean) => {
    const steps = box.current?.querySelectorAll<HTMLDetailsElement>("details.step, details.detour");
    for (const step of steps ?? []) step.open = open;
  };
  const shown = onlyDiffering ? rows.filter((cells) => rowDiffers(cells.map(({ step }) => step))) : rows;
  const count = useGradualCount(shown.length);
  // Alone, a lane's open step stands in its place already; side by side nobody knows where that will be.
  const alone = columns.length === 1;
  const openRow = alone && count === rows.length ? openRowOf(columns, channel, rows.length) : [];
  return (
    <details ref={box} className="channel" open>
      <summary>
        <h2 className="flush">{t(channel)}</h2>
      </summary>
      {rows.length > 1 && (
        <div className="row">
          <Button variant="subtle" size="compact-md" onClick={() => openAll(true)}>
            {t("expandAll")}
          </Button>
          <Button variant="subtle" size="compact-md" onClick={() => openAll(false)}>
            {t("collapseAll")}
          </Button>
          {shown.some(isTakenBack) && (
            <Switch
              label={detours("straight")}
              checked={straight}
              onChange={(event) => setStraight(event.currentTarget.checked)}
            />
          )}
        </div>
      )}
      {shown.length < rows.length && (
        <p className="quiet">{lanes("alikeHidden", { count: rows.length - shown.length })}</p>
      )}
      <LaneRow columns={columns}>
        {({ lane }) =>
          channel === "reasoning" &&
          !lane.reasoning &&
          lane.answer && <p className="quiet">{lanes("noReasoning")}</p>
        }
      </LaneRow>
      {/* By themselves, so that a new one is the last: MathML's own rules for children by number make a browser work out
          the style of every step again when one comes before another element. */}
      <div>
        <StepRows rows={[...shown.slice(0, count), ...openRow]} straight={straight} alone={alone} />
      </div>
      <LaneRow columns={columns}>
        {(column) => <LaneTail column={column} channel={channel} inRows={alone && count === rows.length} />}
      </LaneRow>
    </details>
  );
}

/** The step that is still open, in a row of its own; none where nothing more is to come. */
function openRowOf([column]: LaneColumn[], channel: Channel, count: number): StepCell[][] {
  if (!column || !isArriving(column, channel)) return [];
  const place = placeOf(column, count);
  return [[{ lane: column.index, step: null, place, text: column.progress.tails[channel], parting: false }]];
}

/** The columns' steps in rows, with what each cell is marked with. */
function useStepCells(columns: LaneColumn[], channel: Channel, compared: RunView["compared"]): StepCell[][] {
  const rows = useAlignedRows(columns, channel);
  const taken = useTakenBack(columns, channel);
  const parting = compared?.parting?.steps ?? [];
  const counts = columns.map(() => 0);
  return rows.map((steps) =>
    columns.map((which, column) => {
      const { index, lane, name, progress } = which;
      const step = steps[column] ?? null;
      const count = counts[column] ?? 0;
      if (step) counts[column] = count + 1;
      const named = (id: string | undefined) =>
        id === undefined ? undefined : lane.steps.find((other) => other.id === id);
      return {
        lane: index,
        owner: columns.length > 1 ? name : undefined,
        step,
        place: placeOf(which, count),
        text: step ? progress.drawn.get(step.id) : undefined,
        parting: parting.some((part) => part.lane === index && part.step === step?.id),
        takesBack: named(step?.retracts),
        takenBackBy: named(step ? taken[column]?.get(step.id) : undefined),
      };
    }),
  );
}

/** Where a step stands that has `count` before it; in another attempt another step stands there. */
function placeOf({ lane }: LaneColumn, count: number): string {
  return `${lane.earlier.length}.${lane.rounds.length}.${count}`;
}
