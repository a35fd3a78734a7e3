import os from "node:os";
import process from "node:process";
import { isAppError } from "@/lib/platform/errors";
import { startRunner } from "@/lib/programs/server/start-runner";
import { tryLanguages } from "@/lib/programs/server/try-languages";
import { refuseSecrets } from "./refuse-secrets";

const DRAIN_SECONDS = 25;

process.env.STEPWISE_ROOT ||= process.cwd();
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});

try {
  if (process.argv.includes("--prepare")) await prepareAndLeave();
  refuseSecrets(process.env);
  const redisUrl = process.env.REDIS_URL;
  // What a runner starts need not even be able to forget it.
  delete process.env.REDIS_URL;
  const runner = await startRunner({
    redisUrl: redisUrl ?? "",
    slots: number("STEPWISE_RUNNER_SLOTS", Math.max(1, os.availableParallelism())),
    drainSeconds: number("STEPWISE_RUNNER_DRAIN_SECONDS", DRAIN_SECONDS),
  });
  console.log(runner.readyLine);
  let closing = false;
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.on(signal, () => {
      if (closing) return;
      closing = true;
      console.log("▸ Taking no more; waiting for what runs …");
      runner.close().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
  }
} catch (error) {
  if (isAppError(error)) console.error(`✗ ${error.message}`);
  else console.error("✗ The runner could not start.", error);
  process.exit(1);
}

/** For an image whose files cannot be changed later: makes what the sandbox keeps beside its bundles, and tries every language. */
async function prepareAndLeave(): Promise<never> {
  const languages = await tryLanguages();
  console.log(`✓ Ready to run ${languages.join(", ")}`);
  process.exit(0);
}

function number(name: string, standard: number): number {
  const given = process.env[name];
  const value = Number(given);
  return given && Number.isInteger(value) && value > 0 && value <= 1024 ? value : standard;
}
