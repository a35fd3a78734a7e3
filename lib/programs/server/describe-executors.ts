import { log } from "@/lib/platform/server/log";
import { LANGUAGES } from "../program";
import { chooseExecutor, findExecutors } from "./executors/choose-executor";
import type { Executor } from "./executors/executor";
import type { ExecutorView } from "./runners/executor-view";

/** What can run programs in this process, the one in use first, and what each keeps them from. */
export async function describeExecutors(): Promise<ExecutorView[]> {
  const users = await Promise.all(LANGUAGES.map((language) => chooseExecutor(language).catch(() => null)));
  const executors = await findExecutors();
  return Promise.all(
    executors.map(async (executor) => {
      const { name, languages, enforces, limiter, stage } = executor;
      const uses = LANGUAGES.filter((_language, index) => users[index] === executor);
      const status = uses.length === 0 || (await isReady(executor)) ? "ready" : "failed";
      return {
        name,
        languages: [...languages],
        uses,
        stage: [...stage],
        enforces: [...enforces],
        limiter,
        status,
      };
    }),
  );
}

async function isReady(executor: Executor): Promise<boolean> {
  try {
    await executor.warm();
    return true;
  } catch (error) {
    log.error({ err: error }, `the sandbox ${executor.name} does not work here`);
    return false;
  }
}
