import type { LaneView } from "@/lib/runs/run-view";

/** The lanes of a group with the shortest chain of tokens first; a lane that is not counted yet comes last. */
export function shortestFirst(group: number[], lanes: LaneView[]): number[] {
  const tokens = (lane: number) => {
    const usage = lanes[lane]?.usage;
    return usage ? usage.reasoningTokens + usage.answerTokens : Number.POSITIVE_INFINITY;
  };
  return [...group].sort((a, b) => (tokens(a) === tokens(b) ? a - b : tokens(a) - tokens(b)));
}
