import { REPAIR_ROUNDS_MAX } from "./contract";
import type { LaneView, ProgramInLane } from "./run-view";

/** Verdicts that a model can do something about. */
const MENDABLE = ["WA", "TLE", "MLE", "OLE", "RE", "CE"];

/** The program of the lane's last round that failed and can go back to the model; null where there is none, or no round is left. */
export function repairable(lane: Pick<LaneView, "programs" | "rounds">): ProgramInLane | null {
  if (lane.rounds.length >= REPAIR_ROUNDS_MAX) return null;
  const last = lane.programs.findLast(
    ({ round, result }) => round === lane.rounds.length && result !== undefined,
  );
  if (!last?.result || !MENDABLE.includes(last.result.verdict)) return null;
  return last;
}
