import process from "node:process";
import type { RelayJob } from "./relay-sample";
import { runRelayJob } from "./run-relay-job";

// Whoever asked is gone: nobody waits for the result.
process.once("disconnect", () => process.exit(1));
process.once("message", async (job: RelayJob) => {
  const sample = await runRelayJob(job);
  process.send?.(sample, () => process.exit(0));
});
