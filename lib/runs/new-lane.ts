import type { LaneView } from "./run-view";

type Origin = Pick<LaneView, "model" | "label" | "artificial" | "sample" | "shared">;

/** A lane that has just begun: nothing has arrived yet. */
export function newLane(origin: Origin): LaneView {
  return {
    ...origin,
    state: "running",
    steps: [],
    reasoning: "",
    answer: "",
    final: null,
    programs: [],
    check: null,
    rounds: [],
    usage: null,
    cost: null,
    finishReason: null,
    concluded: null,
    retrying: null,
    queue: null,
    continued: null,
    earlier: [],
  };
}
