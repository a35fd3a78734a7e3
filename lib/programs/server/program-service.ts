import { database } from "@/lib/platform/server/database";
import { log } from "@/lib/platform/server/log";
import type { Prisma } from "@/prisma/generated/client";
import type { Enforcement } from "../enforcement";
import type { GraphicsKind } from "../is-graphical";
import { LANGUAGES } from "../program";
import type { NewProgramEvent } from "../program-event";
import { chooseExecutor, closeExecutors, findExecutors, usableExecutors } from "./executors/choose-executor";
import type { Executor, Limiter } from "./executors/executor";
import { livePrograms } from "./live-programs";

export type ExecutorView = {
  name: Executor["name"];
  languages: string[];
  /** The languages that programs are really given to it in. */
  uses: string[];
  enforces: Enforcement[];
  limiter: Limiter;
  /** The graphical libraries that it shows on the server. */
  stage: GraphicsKind[];
  status: "ready" | "failed";
};

/** Ends, as internal errors, the programs that a dead process left behind; returns how many. */
export async function recoverPrograms(): Promise<number> {
  const events: NewProgramEvent[] = [
    { name: "stderr", data: { text: "The server stopped while this ran. 运行时服务器停止了。\n" } },
    {
      name: "end",
      data: { verdict: "IE", exitCode: null, signal: null, seconds: 0, memoryMiB: 0, stopped: false },
    },
  ];
  const result = { events: events.map((event, index) => ({ ...event, id: index + 1 })) };
  const { count } = await database().program.updateMany({
    where: { state: { in: ["queued", "running"] } },
    data: { state: "done", endedAt: new Date(), result: result as unknown as Prisma.InputJsonObject },
  });
  return count;
}

/** Makes the sandboxes in use ready in the background; what is wrong with one is logged and told by `describeExecutors`. */
export async function warmPrograms(): Promise<void> {
  await describeExecutors();
}

/** What can run programs here, the one in use first, and what each keeps them from. */
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
        enforces: [...enforces],
        limiter,
        stage: [...stage],
        status,
      };
    }),
  );
}

/** The executor in use, as the ready line and the health check name it. Null when the one asked for does not work here. */
export async function describeExecutor(): Promise<ExecutorView | null> {
  try {
    await usableExecutors();
    return (await describeExecutors())[0] ?? null;
  } catch (error) {
    log.error({ err: error }, "the sandbox does not work here");
    return null;
  }
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

/** Stops every program at shutdown and waits until they are stored. */
export async function closePrograms(): Promise<void> {
  for (const program of livePrograms().values()) {
    program.stopped = true;
    program.execution?.stop();
  }
  const deadlineMs = Date.now() + 3000;
  while (livePrograms().size > 0 && Date.now() < deadlineMs) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  await closeExecutors();
}
