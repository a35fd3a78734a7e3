import type { LaneView } from "./run-view";

/** Whether a lane has an answer that its model can be asked to check by a program. */
export function verifiable(lane: Pick<LaneView, "state" | "final" | "artificial" | "check">): boolean {
  return lane.state === "done" && lane.final !== null && lane.artificial && lane.check?.outcome !== "asking";
}
