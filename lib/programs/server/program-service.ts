import { database } from "@/lib/platform/server/database";
import { log } from "@/lib/platform/server/log";
import type { Prisma } from "@/prisma/generated/client";
import type { NewProgramEvent } from "../program-event";
import { chooseExecutor } from "./executors/choose-executor";
import type { Enforcement } from "./executors/executor";
import { livePrograms } from "./live-programs";

export type ExecutorView = {
  name: string;
  languages: string[];
  enforces: Enforcement[];
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

/** Makes the sandbox ready in the background; what is wrong with it is logged and told by `describeExecutor`. */
export async function warmPrograms(): Promise<boolean> {
  try {
    await chooseExecutor().warm();
    return true;
  } catch (error) {
    log.error({ err: error }, "the sandbox does not work here");
    return false;
  }
}

/** What runs programs here, and what it keeps them from. */
export async function describeExecutor(): Promise<ExecutorView> {
  const { name, languages, enforces } = chooseExecutor();
  const status = (await warmPrograms()) ? "ready" : "failed";
  return { name, languages: [...languages], enforces: [...enforces], status };
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
  await chooseExecutor().close();
}
