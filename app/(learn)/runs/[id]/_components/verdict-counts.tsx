"use client";
import type { LaneView } from "@/lib/runs/run-view";
import { VerdictBadge } from "./verdict-badge";

const VERDICTS = ["holds", "fails", "unchecked"] as const;

/** How many claims of a lane hold, fail, and were not checked. */
export function VerdictCounts({ lane }: { lane: LaneView }) {
  const claims = lane.steps.flatMap((step) => step.claims);
  return VERDICTS.map((verdict) => {
    const count = claims.filter((claim) => claim.verdict === verdict).length;
    return count > 0 && <VerdictBadge key={verdict} verdict={verdict} count={count} />;
  });
}
