"use client";
import { Button } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import type { RunView } from "@/lib/runs/project-run";
import type { Channel } from "@/lib/runs/run-event";
import { rowDiffers } from "./differing-rows";
import { type LaneColumn, LaneRow } from "./lane-column";
import { LaneTail } from "./lane-tail";
import { rowVersion, type StepCell, StepRow } from "./step-row";
import { useAlignedRows } from "./use-aligned-rows";
import { useGradualCount } from "./use-gradual-count";

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
  const box = useRef<HTMLDetailsElement>(null);
  const rows = useStepCells(columns, channel, compared);
  const openAll = (open: boolean) => {
    for (const step of box.current?.querySelectorAll<HTMLDetailsElement>("details.step") ?? [])
      step.open = open;
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
      {shown.slice(0, count).map((cells) => (
        <StepRow key={rowKey(cells)} cells={cells} version={rowVersion(cells)} />
      ))}
      <LaneRow columns={columns}>{(column) => <LaneTail column={column} channel={channel} />}</LaneRow>
    </details>
  );
}

/** The columns' steps in rows, with what each cell is marked with. */
function useStepCells(columns: LaneColumn[], channel: Channel, compared: RunView["compared"]): StepCell[][] {
  const rows = useAlignedRows(columns, channel);
  const parting = compared?.parting?.steps ?? [];
  return rows.map((steps) =>
    columns.map(({ index, name }, column) => {
      const step = steps[column] ?? null;
      return {
        lane: index,
        owner: columns.length > 1 ? name : undefined,
        step,
        parting: parting.some((part) => part.lane === index && part.step === step?.id),
      };
    }),
  );
}

/** Rows are told apart by the first step in them, so that one that gains a step below keeps its place. */
function rowKey(cells: StepCell[]): string {
  const first = cells.find(({ step }) => step !== null);
  return `${first?.lane}-${first?.step?.id}`;
}
