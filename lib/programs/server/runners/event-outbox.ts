import type { NewProgramEvent } from "../../program-event";
import type { RedisLink } from "./redis-link";
import { eventsKey, KEPT_SECONDS } from "./runner-keys";
import { type WireEvent, writeWireEntry } from "./runner-protocol";

const RETRY_MS = 300;
/** How long a program whose stream is gone is kept: its server may have to make it anew after Redis was restarted. */
const UNWANTED_MS_MAX = 15_000;
const ENTRIES_MAX = 20_000;
/** Of a program that says very much (pictures), Redis keeps only the latest. */
const CHARACTERS_MAX = 8_000_000;
const ENTRIES_OF_MUCH_MAX = 500;
const BATCH = 200;

type Entry = { number: number; event: WireEvent };

/**
 * Sends what happens to a program to its server, in order, through the program's stream, and again after Redis was lost:
 * entries are numbered, so that the server takes each once. Where nobody wants them any more, `onUnwanted` is called.
 */
export class EventOutbox {
  #entries: Entry[] = [];
  #count = 0;
  #sent = 0;
  #characters = 0;
  #flushing: Promise<void> | null = null;
  #missingSinceMs: number | null = null;
  #over = false;

  constructor(
    private readonly link: RedisLink,
    private readonly job: { id: string; attempt: number },
    private readonly onUnwanted: () => void,
  ) {}

  readonly add = (event: WireEvent | NewProgramEvent): void => {
    if (this.#over) return;
    this.#entries.push({ number: ++this.#count, event });
    this.#begin();
  };

  /** Nothing more is sent: the program is not this runner's any more. */
  drop(): void {
    this.#over = true;
    this.#entries = [];
  }

  /** Waits until all is sent, or nobody wants it. */
  async settled(): Promise<void> {
    while (this.#flushing) await this.#flushing;
  }

  #begin(): void {
    this.#flushing ??= this.#flush().finally(() => {
      this.#flushing = null;
      if (!this.#over && this.#sent < this.#entries.length) this.#begin();
    });
  }

  async #flush(): Promise<void> {
    while (!this.#over && this.#sent < this.#entries.length) {
      try {
        if (await this.#send(this.#entries.slice(this.#sent, this.#sent + BATCH))) {
          this.#missingSinceMs = null;
          this.#forget();
          continue;
        }
        // The stream is not there: all is sent again should it come back.
        this.#sent = 0;
        this.#missingSinceMs ??= performance.now();
      } catch {
        // Redis is away: what was not confirmed is sent again.
      }
      if (this.#missingSinceMs !== null && performance.now() - this.#missingSinceMs > UNWANTED_MS_MAX) {
        this.drop();
        this.onUnwanted();
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    }
  }

  /** False when the stream is not there. */
  async #send(entries: Entry[]): Promise<boolean> {
    const { commands } = this.link;
    const key = eventsKey(this.job.id);
    const { attempt } = this.job;
    const fields = entries.map(({ number, event }) => writeWireEntry({ attempt, number, event }));
    for (const { event = "" } of fields) this.#characters += event.length;
    const threshold = this.#characters > CHARACTERS_MAX ? ENTRIES_OF_MUCH_MAX : ENTRIES_MAX;
    const trim = { TRIM: { strategy: "MAXLEN", strategyModifier: "~", threshold } } as const;
    const ids = await Promise.all([
      ...fields.map((each) => commands.xAddNoMkStream(key, "*", each, trim)),
      commands.expire(key, KEPT_SECONDS),
    ]);
    if (ids.some((id) => id === null)) return false;
    this.#sent += entries.length;
    return true;
  }

  /** Keeps what may have to be sent again, unless it is too much. */
  #forget(): void {
    if (this.#characters <= CHARACTERS_MAX) return;
    this.#entries.splice(0, this.#sent);
    this.#sent = 0;
  }
}
