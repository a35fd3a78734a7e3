import { ErrorReply } from "@redis/client";
import { log } from "@/lib/platform/server/log";
import { LANGUAGES, type Language } from "../../program";
import type { RedisClient, RedisLink } from "./redis-link";
import { jobsKey, RUNNER_GROUP } from "./runner-keys";

const BLOCK_MS = 1000;
const RETRY_MS = 500;
/** Between two looks, where waiting for all languages at once could bring more jobs than there are places. */
const LOOK_MS = 100;

/** An entry of a stream of jobs, taken by this runner. */
export type TakenJob = { language: Language; entry: string; id: string; attempt: number };

/** Takes jobs in the languages that a runner has, never more than `places` says that it has room for. */
export class JobTaker {
  readonly #client: RedisClient;
  #closed = false;
  #turn = 0;
  #wake: (() => void) | null = null;
  readonly done: Promise<void>;

  constructor(
    link: RedisLink,
    private readonly runner: { id: string; languages: readonly Language[] },
    private readonly places: () => number,
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
        if (this.places() > 0) await this.#read();
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

  /** Redis gives up to one job of each stream that is read: all are waited for together only where there is room for that. */
  async #read(): Promise<void> {
    const { languages } = this.runner;
    if (this.places() >= languages.length) {
      await this.#readFrom(languages, BLOCK_MS);
      return;
    }
    let taken = 0;
    for (const language of this.#inTurn()) {
      if (this.#closed || this.places() <= 0) return;
      taken += await this.#readFrom([language]);
    }
    if (taken === 0) await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }

  /** The languages, each time another one first. */
  #inTurn(): Language[] {
    const { languages } = this.runner;
    this.#turn = (this.#turn + 1) % languages.length;
    return [...languages.slice(this.#turn), ...languages.slice(0, this.#turn)];
  }

  async #readFrom(languages: readonly Language[], blockMs?: number): Promise<number> {
    const streams = languages.map((language) => ({ key: jobsKey(language), id: ">" }));
    const reply = await this.#client.xReadGroup(RUNNER_GROUP, this.runner.id, streams, {
      COUNT: 1,
      ...(blockMs === undefined ? {} : { BLOCK: blockMs }),
    });
    let taken = 0;
    for (const { name, messages } of (reply ?? []) as JobReply[]) {
      const language = languages.find((each) => jobsKey(each) === name);
      for (const { id: entry, message } of messages) {
        const { id = "", attempt = "1" } = message;
        taken++;
        if (language) this.take({ language, entry, id, attempt: Number(attempt) });
      }
    }
    return taken;
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
