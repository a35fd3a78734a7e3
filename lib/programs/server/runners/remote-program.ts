import type { NewProgramEvent } from "../../program-event";
import { endEvent } from "../end-event";
import type { ProgramJob, ProgramMessage, ProgramPerformance } from "../program-job";
import { findJobEntry, type JobEntry, removeJobEntry } from "./job-entry";
import type { RedisLink } from "./redis-link";
import {
  eventsKey,
  GONE_MS,
  holderKey,
  jobsKey,
  KEPT_SECONDS,
  messagesKey,
  OFFLINE_MS_MAX,
  payloadKey,
  rarestOf,
} from "./runner-keys";
import { languagesOf, readWireEntry, type WireEvent, writeWireEntry } from "./runner-protocol";
import type { RunnerRoll } from "./runner-roll";
import type { StreamReader } from "./stream-reader";

/** A program harms nobody by being run again, and a program that kills runners shall not go through all of them. */
const ATTEMPTS_MAX = 2;
const RETURNS_MAX = 5;
const UNTAKEN_LOOK_MS = 4000;
const UNABLE_MS_MAX = 20_000;
const STOP_MS_MAX = 10_000;
const MESSAGES_MAX = 5000;
const JOBS_MAX = 10_000;
/** More than any program may print, and any judge may say of it. */
const TOLD_CHARS_MAX = 16_000_000;
/** A stop that a runner has not heard yet is left to it for so long. */
const STOP_KEPT_SECONDS = 60;

const WORDS = {
  gone: "The machine that ran this went away; please run it again. 运行它的机器断开了，请再运行一次。",
  offline:
    "The connection to the machines that run programs was lost; please run it again. 与运行程序的机器失去了连接，请再运行一次。",
  much: "The machine that ran this said far more than a program may print. 运行它的机器传来的内容远远超过程序允许的输出。",
  gap: "A part of what this program said was lost; please run it again. 程序的一部分输出丢失了，请再运行一次。",
  unable:
    "None of the computers that run programs here knows this language. 这里运行程序的电脑都不能运行这种语言。",
};

export type RunnersNow = { link: RedisLink; reader: StreamReader; roll: RunnerRoll };

/** A program that a runner on another machine runs, seen from its server: gives it out, hears it, and knows when its runner is gone. */
export class RemoteProgram implements ProgramPerformance {
  readonly ended: Promise<void>;
  #resolve: () => void = () => {};
  #over = false;
  #unfollow: () => void;
  #attempt = 0;
  #returns = 0;
  #number = 0;
  /** Where it waits, or has been taken from. */
  #released: JobEntry | null = null;
  #sinceMs = performance.now();
  #runner: string | null = null;
  #started = false;
  /** Something that it did was told: to run it again would tell another story. */
  #shown = false;
  #stopMs: number | null = null;
  /** What Redis has not taken yet. */
  #messages: ProgramMessage[] = [];
  #sending = false;
  #toldChars = 0;

  constructor(
    private readonly now: RunnersNow,
    readonly id: string,
    private readonly job: ProgramJob,
    private readonly tell: (event: NewProgramEvent) => void,
    private readonly told: NewProgramEvent[] = [],
    private readonly isTakenOver = false,
  ) {
    this.ended = new Promise((resolve) => {
      this.#resolve = resolve;
    });
    this.#unfollow = now.reader.follow(eventsKey(id), (fields) => this.#hear(fields));
  }

  /** Gives the job out; where Redis cannot take it now, `look` tries again. Never throws. */
  async release(): Promise<void> {
    await this.#release(1).catch(() => {});
  }

  send(message: ProgramMessage): void {
    if (this.#over) return;
    if (message.type === "stop") this.#stopMs ??= performance.now();
    this.#messages.push(message);
    this.#sendWaiting();
    // Nobody has it yet: it need not be waited for.
    const isIdle = this.#runner === null || !this.now.link.isOnline;
    if (message.type === "stop" && isIdle) this.#end("RE", null);
  }

  /** What Redis could not take before is sent first. */
  #sendWaiting(): void {
    if (this.#sending) return;
    this.#sending = true;
    this.#sendInOrder()
      .catch(() => {})
      .finally(() => {
        this.#sending = false;
      });
  }

  /** One after another: none twice, and none before an earlier one. */
  async #sendInOrder(): Promise<void> {
    const { commands } = this.now.link;
    const key = messagesKey(this.id);
    const trim = { TRIM: { strategy: "MAXLEN", strategyModifier: "~", threshold: MESSAGES_MAX } } as const;
    for (let message = this.#messages[0]; message; message = this.#messages[0]) {
      await commands.xAdd(key, "*", { message: JSON.stringify(message) }, trim);
      this.#messages.shift();
    }
    await commands.expire(key, KEPT_SECONDS);
  }

  /** Looks, every few seconds, whether all is well with it. */
  async look(): Promise<void> {
    if (this.#over) return;
    const { link, roll } = this.now;
    if (link.offlineMs > OFFLINE_MS_MAX) return this.#end("IE", WORDS.offline);
    if (!link.isOnline) return;
    if (this.#stopMs !== null) return this.#lookAtStop(this.#stopMs);
    // Taken over from a server that is gone, and Redis knows nothing of it any more.
    if (!this.#released && performance.now() - this.#sinceMs > GONE_MS) return this.#end("IE", WORDS.gone);
    // Redis may have been restarted without its memory: whoever runs it tells all of it again.
    if (this.#released && (await link.commands.exists(eventsKey(this.id))) === 0) await this.#announce();
    this.#sendWaiting();
    if (this.#runner !== null) {
      if (roll.isGone(this.#runner)) await this.#again(WORDS.gone);
    } else if (this.#released && performance.now() - this.#sinceMs > UNTAKEN_LOOK_MS)
      await this.#lookWhereItWaits(this.#released);
  }

  #lookAtStop(stopMs: number): void {
    if (performance.now() - stopMs > STOP_MS_MAX) this.#end("RE", null);
    else this.send({ type: "stop" });
  }

  /** It may have been taken by a runner that died before it said so, or been lost with Redis's memory. */
  async #lookWhereItWaits(job: JobEntry): Promise<void> {
    const { roll } = this.now;
    const where = await findJobEntry(this.now, job);
    if (this.#over || this.#runner !== null || this.#released !== job) return;
    if (where === "dead") await this.#again(WORDS.gone);
    else if (where === "lost") await this.#again(WORDS.gone, { returned: true });
    else if (
      roll.cards.length > 0 &&
      !roll.runsAll(languagesOf(this.job)) &&
      performance.now() - this.#sinceMs > UNABLE_MS_MAX
    ) {
      this.#end("IE", WORDS.unable);
    }
  }

  #hear(fields: Record<string, string>): void {
    const entry = readWireEntry(fields);
    if (!entry || this.#over) return;
    const { attempt, number, event } = entry;
    if ("wire" in event && event.wire === "released") {
      // What this server gave out itself it knows better; a runner has nothing to say about it.
      if (!this.isTakenOver) return;
      // Taken over from another server: what it had told before it gave the job out comes first.
      if (!this.#released) for (const earlier of event.told) this.tell(earlier);
      if (attempt > this.#attempt) this.#beginAttempt(attempt, event);
      else if (attempt === this.#attempt && this.#released?.entry === "") this.#released.entry = event.entry;
      return;
    }
    if (attempt !== this.#attempt || number <= this.#number) return;
    if (number > this.#number + 1) {
      void this.#again(WORDS.gap);
      return;
    }
    this.#number = number;
    this.#take(event);
  }

  #take(event: Exclude<WireEvent, { wire: "released" }>): void {
    if ("wire" in event) {
      if (event.wire === "taken") this.#runner = event.runner;
      else void this.#again(WORDS.gone, { returned: true });
    } else if (event.name === "started") {
      if (!this.#started) this.tell(event);
      this.#started = true;
    } else if (event.name === "end") {
      this.#finish(event);
    } else {
      this.#toldChars += JSON.stringify(event.data).length;
      this.#shown = true;
      if (this.#toldChars > TOLD_CHARS_MAX) this.#end("IE", WORDS.much);
      else this.tell(event);
    }
  }

  #beginAttempt(attempt: number, { language, entry }: JobEntry): void {
    this.#attempt = attempt;
    this.#released = { language, entry };
    this.#number = 0;
    this.#runner = null;
    this.#sinceMs = performance.now();
  }

  /** Gives it out once more where nobody has seen anything of it, else ends it with the reason. */
  async #again(words: string, { returned = false } = {}): Promise<void> {
    if (returned) this.#returns++;
    const attempts = this.#attempt - this.#returns;
    if (this.#shown || this.#stopMs !== null || attempts >= ATTEMPTS_MAX || this.#returns > RETURNS_MAX) {
      this.#end(this.#stopMs === null ? "IE" : "RE", words);
      return;
    }
    // Where Redis is away, `look` finds it as it is when Redis is back, or gives up.
    await this.#release(this.#attempt + 1).catch(() => {});
  }

  async #release(attempt: number): Promise<void> {
    const { commands } = this.now.link;
    const earlier = this.#released;
    const language = rarestOf(languagesOf(this.job));
    // At once: what the earlier attempt still says is not heard any more.
    this.#beginAttempt(attempt, { language, entry: "" });
    const kept = { expiration: { type: "EX", value: KEPT_SECONDS } } as const;
    await commands.set(payloadKey(this.id), JSON.stringify(this.job), kept);
    // Announced before a runner can have it; the entry's id is known only afterwards, and told again.
    await this.#announce();
    const trim = { TRIM: { strategy: "MAXLEN", strategyModifier: "~", threshold: JOBS_MAX } } as const;
    const entry = await commands.xAdd(
      jobsKey(language),
      "*",
      { id: this.id, attempt: String(attempt) },
      trim,
    );
    if (this.#attempt === attempt) this.#released = { language, entry };
    await this.#announce();
    if (earlier) await removeJobEntry(this.now.link, earlier);
  }

  /** Makes the stream of events, or says in it what is known of the job, for a server that takes over from this one. */
  async #announce(): Promise<void> {
    if (!this.#released) return;
    const { commands } = this.now.link;
    const event: WireEvent = { wire: "released", told: this.told, ...this.#released };
    const key = eventsKey(this.id);
    await commands.xAdd(key, "*", writeWireEntry({ attempt: this.#attempt, number: 0, event }));
    await commands.expire(key, KEPT_SECONDS);
  }

  #end(verdict: "IE" | "RE", words: string | null): void {
    if (this.#over) return;
    const stopped = this.#stopMs !== null;
    if (words && !stopped) this.tell({ name: "stderr", data: { text: `${words}\n` } });
    this.#finish(endEvent(verdict, { stopped }));
  }

  #finish(event: NewProgramEvent): void {
    if (this.#over) return;
    this.#over = true;
    this.#unfollow();
    this.tell(event);
    this.#resolve();
  }

  /** Removes what Redis holds of an ended program. Throws when it cannot now. */
  async remove(): Promise<void> {
    const { commands } = this.now.link;
    await commands.del([payloadKey, eventsKey, holderKey].map((key) => key(this.id)));
    if (this.#stopMs === null) await commands.del(messagesKey(this.id));
    else await commands.expire(messagesKey(this.id), STOP_KEPT_SECONDS);
    if (this.#released) await removeJobEntry(this.now.link, this.#released);
  }
}
