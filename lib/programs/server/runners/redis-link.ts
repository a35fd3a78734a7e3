import { createClient } from "@redis/client";
import { log } from "@/lib/platform/server/log";

const CONNECT_MS_MAX = 5000;
/** Every connection hears something every few seconds; one that does not is dead, whatever the system says of it. */
const SILENCE_MS_MAX = 15_000;
const RETRY_MS_MAX = 2000;

export type RedisClient = ReturnType<typeof newClient>;

/** Connections to one Redis: they find it again by themselves. While it is away, commands are refused at once. */
export class RedisLink {
  readonly commands: RedisClient;
  readonly #clients: RedisClient[] = [];
  #changedMs = performance.now();
  #closed = false;

  constructor(readonly url: string) {
    this.commands = this.open();
    this.commands.on("ready", () => this.#change("Redis is reached"));
  }

  /** A further connection, for a command that blocks. */
  open(): RedisClient {
    const client = newClient(this.url);
    const first = this.#clients.length === 0;
    let wasReady = false;
    client.on("ready", () => {
      wasReady = true;
    });
    client.on("error", (error: Error) => {
      if (!first || this.#closed || !wasReady) return;
      wasReady = false;
      this.#change(null);
      log.warn({ err: withoutAddress(error) }, "Redis is out of reach; trying again");
    });
    this.#clients.push(client);
    client.connect().catch(() => {});
    return client;
  }

  get isOnline(): boolean {
    return this.commands.isReady;
  }

  /** Milliseconds since Redis was last lost, or 0 while it is there. */
  get offlineMs(): number {
    return this.isOnline ? 0 : performance.now() - this.#changedMs;
  }

  /** Milliseconds since Redis was last found, or 0 while it is away. */
  get onlineMs(): number {
    return this.isOnline ? performance.now() - this.#changedMs : 0;
  }

  close(): void {
    this.#closed = true;
    for (const client of this.#clients) if (client.isOpen) client.destroy();
  }

  #change(words: string | null): void {
    this.#changedMs = performance.now();
    if (words) log.info(words);
  }
}

function newClient(url: string) {
  return createClient({
    url,
    RESP: 2,
    disableOfflineQueue: true,
    // A runner's Redis user may do little; what the client would tell of itself is not among it.
    disableClientInfo: true,
    socket: {
      connectTimeout: CONNECT_MS_MAX,
      socketTimeout: SILENCE_MS_MAX,
      reconnectStrategy: (retries) => Math.min(RETRY_MS_MAX, 100 * 2 ** Math.min(retries, 5)),
    },
  });
}

/** Only what went wrong: the address holds a password. */
function withoutAddress(error: Error): { name: string; message: string; code?: string } {
  const { name, message } = error;
  return { name, message, code: (error as NodeJS.ErrnoException).code };
}
