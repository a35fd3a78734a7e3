import { useMemo } from "react";
import { takenBack } from "@/lib/reasoning/taken-back";
import type { Channel } from "@/lib/runs/run-event";
import type { LaneColumn } from "./lane-column";

/** For each column, its steps of a channel that were taken back, each with the id of the step that did it. */
export function useTakenBack(columns: LaneColumn[], channel: Channel): Map<string, string>[] {
  const versions = columns.map(({ index, lane }) => `${index}:${lane.earlier.length}:${lane.steps.length}`);
  // Lanes grow in place; their counts stand for them.
  return useMemo(
    () => columns.map(({ lane }) => takenBack(lane.steps.filter((step) => step.channel === channel))),
    [versions.join(), channel],
  );
}
