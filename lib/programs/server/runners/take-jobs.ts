import { ErrorReply } from "@redis/client";
import { log } from "@/lib/platform/server/log";
import { LANGUAGES, type Language } from "../../program";
import type { RedisClient, RedisLink } from "./redis-link";
import { jobsKey, RUNNER_GROUP } from "./runner-keys";

const BLOCK_MS = 1000;
const RETRY_MS = 500;

/** An entry of a stream of jobs, taken by this runner. */
export type TakenJob = { language: Language; entry: string; id: string; attempt: number };

/** Takes jobs in the languages that a runner has, as long as `mayTake` says that it has a place for one. */
export class JobTaker {
  readonly #client: RedisClient;
  #closed = false;
  #wake: (() => void) | null = null;
  readonly done: Promise<void>;

  constructor(
    link: RedisLink,
    private readonly runner: { id: string; languages: readonly Language[] },
    private readonly mayTake: () => boolean,
    private readonly take: (job: TakenJob) => void,
  ) {
    this.#client = link.open();
    this.done = this.#run();
  }

  /** A place has become free. */
  wake(): void {
    this.#wake?.();
  }

  close(): void {
    this.#closed = true;
    this.wake();
  }

  async #run(): Promise<void> {
    while (!this.#closed) {
      try {
        if (this.mayTake()) await this.#read();
        else {
          await new Promise<void>((resolve) => {
            this.#wake = resolve;
          });
        }
      } catch (error) {
        if (isNoGroup(error)) await makeGroups(this.#client).catch(() => {});
        else if (this.#client.isReady && !this.#closed)
          log.warn({ err: error }, "jobs could not be taken; trying again");
        await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
      }
    }
  }

  async #read(): Promise<void> {
    const streams = this.runner.languages.map((language) => ({ key: jobsKey(language), id: ">" }));
    const reply = await this.#client.xReadGroup(RUNNER_GROUP, this.runner.id, streams, {
      COUNT: 1,
      BLOCK: BLOCK_MS,
    });
    for (const { name, messages } of (reply ?? []) as JobReply[]) {
      const language = this.runner.languages.find((each) => jobsKey(each) === name);
      for (const { id: entry, message } of messages) {
        const { id = "", attempt = "1" } = message;
        if (language) this.take({ language, entry, id, attempt: Number(attempt) });
      }
    }
  }
}

type JobReply = { name: string; messages: { id: string; message: Record<string, string> }[] };

/** Makes what runners take jobs from, where it is missing: at the first start, or after Redis forgot it. */
export async function makeGroups(
  client: RedisClient,
  languages: readonly Language[] = LANGUAGES,
): Promise<void> {
  await Promise.all(
    languages.map((language) =>
      client.xGroupCreate(jobsKey(language), RUNNER_GROUP, "0", { MKSTREAM: true }).catch((error) => {
        if (!isReply(error, "BUSYGROUP")) throw error;
      }),
    ),
  );
}

function isNoGroup(error: unknown): boolean {
  return isReply(error, "NOGROUP") || isReply(error, "UNBLOCKED");
}

function isReply(error: unknown, code: string): boolean {
  return error instanceof ErrorReply && error.message.startsWith(code);
}
