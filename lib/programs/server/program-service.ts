import { log } from "@/lib/platform/server/log";
import type { Language } from "../program";
import { closePlace, programPlace, runnersPlace } from "./choose-place";
import { describeExecutors } from "./describe-executors";
import { closeExecutors, usableExecutors } from "./executors/choose-executor";
import { livePrograms } from "./live-programs";
import { programLine } from "./program-line";
import type { ExecutorView } from "./runners/executor-view";
import type { RunnerCard } from "./runners/runner-protocol";
import { stopWaitingOrRunning } from "./stop-waiting-or-running";

export type SandboxView = {
  /** What can be run now. */
  languages: readonly Language[];
  /** Of this process: none, where runners run the programs. */
  executors: ExecutorView[];
  /** Null where this process runs programs itself. */
  runners: { redis: "connected" | "unreachable"; connected: readonly RunnerCard[]; waiting: number } | null;
};

/** Makes the sandboxes in use ready in the background; what is wrong with one is logged and told by `describeSandbox`. */
export async function warmPrograms(): Promise<void> {
  await describeSandbox();
}

/**
 * Who runs programs for this server, and what it keeps them from; `named`: with the names of the runners' computers, which
 * are nobody's business but an administrator's. Throws when the executor asked for does not work here.
 */
export async function describeSandbox({ named } = { named: false }): Promise<SandboxView> {
  const place = runnersPlace();
  const languages = (await programPlace().languages()) ?? [];
  if (!place) return { languages, executors: await describeExecutors(), runners: null };
  const redis = place.isOnline ? "connected" : "unreachable";
  const runners = {
    redis,
    connected: place.cards.map((card) => (named ? card : { ...card, name: card.id })),
    waiting: programLine().waiting,
  } as const;
  return { languages, executors: [], runners };
}

export type SandboxState = {
  /** The executor in use, `runners`, or that there is none. */
  sandbox: string;
  languages: readonly Language[];
  runners?: { redis: "connected" | "unreachable"; connected: number; slots: number; waiting: number };
};

/** What runs programs, as the ready line and the health check name it. */
export async function describeSandboxState(): Promise<SandboxState> {
  try {
    await (runnersPlace() ? null : usableExecutors());
    const { languages, executors, runners } = await describeSandbox();
    if (!runners) {
      const [first] = executors;
      return { sandbox: first?.status === "ready" ? first.name : "unavailable", languages };
    }
    const { redis, connected, waiting } = runners;
    const slots = connected.reduce((sum, card) => sum + card.slots, 0);
    const sandbox = connected.length > 0 ? "runners" : "unavailable";
    return { sandbox, languages, runners: { redis, connected: connected.length, slots, waiting } };
  } catch (error) {
    log.error({ err: error }, "the sandbox does not work here");
    return { sandbox: "unavailable", languages: [] };
  }
}

/** Stops every program at shutdown and waits until they are stored. */
export async function closePrograms(): Promise<void> {
  for (const program of livePrograms().values()) stopWaitingOrRunning(program);
  const deadlineMs = Date.now() + 3000;
  while (livePrograms().size > 0 && Date.now() < deadlineMs) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  await closeExecutors();
  await closePlace();
}
