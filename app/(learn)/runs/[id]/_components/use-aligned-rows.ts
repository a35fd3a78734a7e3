import { useMemo, useRef } from "react";
import { type AlignedRow, alignLanes } from "@/lib/runs/align-lanes";
import type { Channel } from "@/lib/runs/run-event";
import type { StepView } from "@/lib/runs/run-view";
import type { LaneColumn } from "./lane-column";

/**
 * The steps of a channel in rows, a cell for each column. Aligned anew only when a step has closed, and so that what
 * stands side by side stays there: verdicts come into the steps that are there.
 */
export function useAlignedRows(columns: LaneColumn[], channel: Channel): (StepView | null)[][] {
  // A lane that was started again has other steps under the same ids.
  const attempts = columns.map(({ index, lane }) => `${index}:${lane.earlier.length}`).join();
  const counts = columns.map(({ lane }) => lane.steps.length).join();
  const shown = useRef<{ attempts: string; rows: AlignedRow[] }>({ attempts: "", rows: [] });
  // Lanes grow in place; their counts stand for them.
  return useMemo(() => {
    const lanes = columns.map(({ lane }) => lane.steps.filter((step) => step.channel === channel));
    const [alone, ...others] = lanes;
    if (alone && others.length === 0) return alone.map((step) => [step]);
    const before = shown.current.attempts === attempts ? shown.current.rows : [];
    const rows = alignLanes(lanes, before);
    shown.current = { attempts, rows };
    const byId = lanes.map((steps) => new Map(steps.map((step) => [step.id, step])));
    return rows.map(({ cells }) =>
      cells.map((id, column) => (id === null ? null : (byId[column]?.get(id) ?? null))),
    );
  }, [attempts, counts, channel]);
}
