import os from "node:os";
import { AppError } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/ids";
import { log } from "@/lib/platform/server/log";
import { LANGUAGES } from "../program";
import { describeExecutors } from "./describe-executors";
import { closeExecutors, usableExecutors } from "./executors/choose-executor";
import { JobRunner } from "./runners/job-runner";
import { RedisLink } from "./runners/redis-link";
import { BEAT_MS, GONE_MS, OFFLINE_MS_MAX, RUNNERS_KEY, runnerKey } from "./runners/runner-keys";
import type { RunnerCard } from "./runners/runner-protocol";
import { JobTaker, makeGroups } from "./runners/take-jobs";

const CONNECT_MS_MAX = 10_000;

export type RunningRunner = { readyLine: string; close(): Promise<void> };

/**
 * Runs programs for the servers that share `redisUrl`, as many at once as `slots`. It needs Redis and a sandbox, and knows
 * neither a database nor a key of the app. `close` takes nothing more, gives what runs `drainSeconds` to end, and hands
 * back the rest. Throws AppError when Redis or the sandbox is not there.
 */
export async function startRunner(options: {
  redisUrl: string;
  slots: number;
  drainSeconds: number;
}): Promise<RunningRunner> {
  const { slots, drainSeconds } = options;
  await usableExecutors();
  const executors = await describeExecutors();
  const languages = LANGUAGES.filter((language) =>
    executors.some(({ uses, status }) => status === "ready" && uses.includes(language)),
  );
  if (languages.length === 0) throw new AppError("unavailable", "No sandbox works here; the log says why.");
  const link = await connect(options.redisUrl);
  const id = newId("runner");
  const jobs = new JobRunner(link, id, () => taker.wake());
  const card = (): RunnerCard => ({
    id,
    name: os.hostname().slice(0, 100),
    slots: jobs.isClosing ? 0 : slots,
    busy: jobs.running,
    languages,
    executors,
  });
  await makeGroups(link.commands, languages);
  await beat(link, card());
  const taker = new JobTaker(link, { id, languages }, () => slots - jobs.running, jobs.take);
  const beating = keepBeating(link, card, () => jobs.dropAll());
  return {
    readyLine: `✓ Runner ${id} is ready  ·  ${slots} at once  ·  ${executors[0]?.name}: ${languages.join(", ")}`,
    close: async () => {
      jobs.refuse();
      taker.close();
      await Promise.all([beat(link, card()).catch(() => {}), taker.done]);
      await jobs.close(drainSeconds);
      clearInterval(beating);
      await link.commands.del(runnerKey(id)).catch(() => {});
      link.close();
      await closeExecutors();
    },
  };
}

async function connect(redisUrl: string): Promise<RedisLink> {
  const link = new RedisLink(redisUrl);
  const deadlineMs = performance.now() + CONNECT_MS_MAX;
  while (!link.isOnline) {
    if (performance.now() > deadlineMs) {
      link.close();
      const { host } = new URL(redisUrl);
      throw new AppError("unavailable", `Redis at ${host} cannot be reached. Is REDIS_URL right?`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return link;
}

async function beat({ commands }: RedisLink, card: RunnerCard): Promise<void> {
  await Promise.all([
    commands.set(runnerKey(card.id), JSON.stringify(card), { expiration: { type: "PX", value: GONE_MS } }),
    commands.sAdd(RUNNERS_KEY, card.id),
  ]);
}

/** One that was frozen, or without Redis, for so long that its servers have given it up, gives up what it runs. */
function keepBeating(link: RedisLink, card: () => RunnerCard, giveUp: () => void): NodeJS.Timeout {
  let lastMs = performance.now();
  return setInterval(() => {
    const nowMs = performance.now();
    if (nowMs - lastMs > GONE_MS * 2 || link.offlineMs > OFFLINE_MS_MAX) giveUp();
    lastMs = nowMs;
    if (link.isOnline)
      beat(link, card()).catch((error) => log.warn({ err: error }, "a sign of life was lost"));
  }, BEAT_MS);
}
