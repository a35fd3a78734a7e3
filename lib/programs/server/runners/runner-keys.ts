import { LANGUAGES, type Language } from "../../program";

const PREFIX = "stepwise:programs:";

/** The group in which runners take jobs: each job goes to one of them. */
export const RUNNER_GROUP = "runners";

/** Redis streams of jobs, by the rarest language that a job needs: a runner reads those of the languages it has. */
export const jobsKey = (language: Language) => `${PREFIX}jobs:${language}`;
/** What a job consists of. Removed when it has ended: without it there is nothing to be taken. */
export const payloadKey = (id: string) => `${PREFIX}payload:${id}`;
/** Stream of what happens to a program. */
export const eventsKey = (id: string) => `${PREFIX}events:${id}`;
/** Stream of what a program is told: typed input, stop. */
export const messagesKey = (id: string) => `${PREFIX}messages:${id}`;
/** Names the server that answers for a program; expires when that server is gone. */
export const holderKey = (id: string) => `${PREFIX}holder:${id}`;
/** A runner's card; expires when the runner is gone. */
export const runnerKey = (id: string) => `${PREFIX}runner:${id}`;
/** Set of the runners' ids. */
export const RUNNERS_KEY = `${PREFIX}runners`;
/** Stream that wakes a reader which waits on others. */
export const wakeKey = (id: string) => `${PREFIX}wake:${id}`;

/** What expires by itself, if nobody is left to remove it. */
export const KEPT_SECONDS = 2 * 3600;
export const BEAT_MS = 2500;
/** Silence after which a runner or a server counts as gone. */
export const GONE_MS = 10_000;
/** Without Redis for so long, both sides give up what they do together. */
export const OFFLINE_MS_MAX = 20_000;

/** Every runner has WebAssembly's languages; what only some have decides who takes a job. */
const RAREST_FIRST: Language[] = [
  "java",
  ...LANGUAGES.filter((language) => language !== "java" && language !== "python"),
  "python",
];

/** The stream for a job that needs all of these languages. */
export function rarestOf(languages: readonly Language[]): Language {
  return RAREST_FIRST.find((language) => languages.includes(language)) ?? "python";
}
