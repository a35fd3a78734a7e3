import { log } from "@/lib/platform/server/log";
import type { RedisClient, RedisLink } from "./redis-link";
import { wakeKey } from "./runner-keys";

const BLOCK_MS = 2000;
const RETRY_MS = 250;
const ENTRIES_MAX = 500;
const WAKE_KEPT_SECONDS = 60;

type Followed = { cursor: string; hear: (fields: Record<string, string>) => void };

/** Follows many Redis streams over one connection. A stream of its own wakes it, when one more is to be followed. */
export class StreamReader {
  readonly #followed = new Map<string, Followed>();
  readonly #client: RedisClient;
  readonly #wakeKey: string;
  #wakeCursor = "0";
  #closed = false;

  constructor(
    private readonly link: RedisLink,
    id: string,
  ) {
    this.#wakeKey = wakeKey(id);
    this.#client = link.open();
    void this.#run();
  }

  /** Hears the stream's entries from its beginning, each once, until the function that is returned is called. */
  follow(key: string, hear: Followed["hear"]): () => void {
    this.#followed.set(key, { cursor: "0", hear });
    this.#wake();
    return () => this.#followed.delete(key);
  }

  close(): void {
    this.#closed = true;
  }

  #wake(): void {
    if (!this.link.isOnline) return;
    const { commands } = this.link;
    const trim = { TRIM: { strategy: "MAXLEN" as const, threshold: 1 } };
    commands
      .xAdd(this.#wakeKey, "*", { wake: "1" }, trim)
      .then(() => commands.expire(this.#wakeKey, WAKE_KEPT_SECONDS))
      // It is only later, then: the reader looks again by itself.
      .catch(() => {});
  }

  async #run(): Promise<void> {
    while (!this.#closed) {
      try {
        await this.#read();
      } catch (error) {
        if (this.#closed) return;
        if (this.#client.isReady) log.warn({ err: error }, "streams could not be read; trying again");
        await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
      }
    }
  }

  async #read(): Promise<void> {
    const streams = [...this.#followed].map(([key, { cursor }]) => ({ key, id: cursor }));
    const reply = await this.#client.xRead([{ key: this.#wakeKey, id: this.#wakeCursor }, ...streams], {
      BLOCK: BLOCK_MS,
      COUNT: ENTRIES_MAX,
    });
    for (const { name, messages } of (reply ?? []) as StreamReply[]) {
      const followed = this.#followed.get(name);
      for (const { id, message } of messages) {
        if (name === this.#wakeKey) this.#wakeCursor = id;
        else if (followed && this.#followed.has(name)) {
          followed.cursor = id;
          followed.hear(message);
        }
      }
    }
  }
}

type StreamReply = { name: string; messages: { id: string; message: Record<string, string> }[] };
