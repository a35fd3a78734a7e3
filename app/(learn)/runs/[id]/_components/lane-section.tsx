"use client";
import { Button, Switch } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import type { Channel } from "@/lib/runs/run-event";
import type { RunView } from "@/lib/runs/run-view";
import { rowDiffers } from "./differing-rows";
import { type LaneColumn, LaneRow } from "./lane-column";
import { LaneTail } from "./lane-tail";
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

/** One channel of the lanes: their steps in aligned rows, then what is still arriving. */
export function LaneSection({ columns, channel, compared, onlyDiffering }: Props) {
  const t = useTranslations("run");
  const lanes = useTranslations("lanes");
  const detours = useTranslations("detours");
  const [straight, setStraight] = useState(false);
  const box = useRef<HTMLDetailsElement>(null);
  const rows = useStepCells(columns, channel, compared);
  const openAll = (open: boolean) => {
    const steps = box.current?.querySelectorAll<HTMLDetailsElement>("details.step, details.detour");
    for (const step of steps ?? []) step.open = open;
  };
  const shown = onlyDiffering ? rows.filter((cells) => rowDiffers(cells.map(({ step }) => step))) : rows;
  const count = useGradualCount(shown.length);
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
      <StepRows rows={shown.slice(0, count)} straight={straight} />
      <LaneRow columns={columns}>{(column) => <LaneTail column={column} channel={channel} />}</LaneRow>
    </details>
  );
}

/** The columns' steps in rows, with what each cell is marked with. */
function useStepCells(columns: LaneColumn[], channel: Channel, compared: RunView["compared"]): StepCell[][] {
  const rows = useAlignedRows(columns, channel);
  const taken = useTakenBack(columns, channel);
  const parting = compared?.parting?.steps ?? [];
  return rows.map((steps) =>
    columns.map(({ index, lane, name }, column) => {
      const step = steps[column] ?? null;
      const named = (id: string | undefined) =>
        id === undefined ? undefined : lane.steps.find((other) => other.id === id);
      return {
        lane: index,
        owner: columns.length > 1 ? name : undefined,
        step,
        parting: parting.some((part) => part.lane === index && part.step === step?.id),
        takesBack: named(step?.retracts),
        takenBackBy: named(step ? taken[column]?.get(step.id) : undefined),
      };
    }),
  );
}
