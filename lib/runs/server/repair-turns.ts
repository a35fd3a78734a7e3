import type { Turn } from "@/lib/inference/build-request";
import type { LaneJob } from "./run-job";

/** The answers that went back to the model, each followed by what was said of it. */
export function turnsOf({ from }: Pick<LaneJob, "from">): Turn[] {
  return (from?.rounds ?? []).flatMap(({ answer, reasoning, repair }): Turn[] => [
    { role: "assistant", content: answer, reasoning },
    { role: "user", content: repair.feedback },
  ]);
}
