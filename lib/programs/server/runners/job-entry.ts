import type { Language } from "../../program";
import type { RedisLink } from "./redis-link";
import { jobsKey, RUNNER_GROUP } from "./runner-keys";
import type { RunnerRoll } from "./runner-roll";

/** A runner that was given a job says so at once; after this time the job did not reach it. */
const UNTOLD_MS_MAX = 15_000;

/** A job in its stream; `entry` is empty until Redis has named it. */
export type JobEntry = { language: Language; entry: string };

/**
 * Where a job is that no runner has said to have: waiting, on its way to a living runner, given to one that is gone, or
 * lost: with Redis's memory, or on its way. Throws when Redis cannot say.
 */
export async function findJobEntry(
  { link: { commands }, roll }: { link: RedisLink; roll: RunnerRoll },
  { language, entry }: JobEntry,
): Promise<"waiting" | "given" | "dead" | "lost"> {
  if (entry === "") return "lost";
  const key = jobsKey(language);
  const [pending] = await commands.xPendingRange(key, RUNNER_GROUP, entry, entry, 1);
  if (pending) {
    if (roll.isGone(pending.consumer)) return "dead";
    return pending.millisecondsSinceLastDelivery > UNTOLD_MS_MAX ? "lost" : "given";
  }
  const found = (await commands.xRange(key, entry, entry)) ?? [];
  if (found.length === 0) return "lost";
  const groups = await commands.xInfoGroups(key);
  const last = groups.find(({ name }) => name === RUNNER_GROUP)?.["last-delivered-id"];
  // Delivered, and pending for nobody: its runner was forgotten meanwhile.
  return last !== undefined && compareIds(last, entry) >= 0 ? "lost" : "waiting";
}

/** Takes a job out of its stream, whoever has it. */
export async function removeJobEntry({ commands }: RedisLink, { language, entry }: JobEntry): Promise<void> {
  if (entry === "") return;
  const key = jobsKey(language);
  await Promise.all([commands.xAck(key, RUNNER_GROUP, entry), commands.xDel(key, entry)]);
}

/** Order of two ids of stream entries. */
function compareIds(one: string, other: string): number {
  const [a = [], b = []] = [one, other].map((id) => id.split("-").map(Number));
  return (a[0] ?? 0) - (b[0] ?? 0) || (a[1] ?? 0) - (b[1] ?? 0);
}
