import { AppError } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/ids";
import { log } from "@/lib/platform/server/log";
import type { Language } from "../../program";
import type { NewProgramEvent } from "../../program-event";
import type { ProgramJob } from "../program-job";
import type { PlacedProgram, ProgramPlace } from "../program-place";
import { RedisLink } from "./redis-link";
import { RemoteProgram, type RunnersNow } from "./remote-program";
import { GONE_MS, holderKey, messagesKey, payloadKey } from "./runner-keys";
import type { RunnerCard } from "./runner-protocol";
import { RunnerRoll } from "./runner-roll";
import { StreamReader } from "./stream-reader";
import { makeGroups } from "./take-jobs";

const LOOK_MS = 2000;

/** Programs are run by runners elsewhere, found through Redis: this server starts none itself. */
export class RunnersPlace implements ProgramPlace {
  readonly #id = newId("server");
  readonly #now: RunnersNow;
  readonly #remotes = new Set<RemoteProgram>();
  readonly #ended = new Set<RemoteProgram>();
  /** Programs that this server answers for, waiting ones too. */
  readonly #held = new Set<string>();
  readonly #timer: NodeJS.Timeout;
  #onSlots: () => void = () => {};
  #looking = false;

  constructor(redisUrl: string) {
    const link = new RedisLink(redisUrl);
    this.#now = { link, reader: new StreamReader(link, this.#id), roll: new RunnerRoll(link) };
    link.commands.on("ready", () => {
      makeGroups(link.commands).catch((error) => log.error({ err: error }, "Redis refuses the queue"));
      void this.#look();
    });
    this.#timer = setInterval(() => void this.#look(), LOOK_MS);
  }

  readonly slots = () => this.#now.roll.slots;
  readonly runners = () => this.#now.roll.cards.length;

  get isOnline(): boolean {
    return this.#now.link.isOnline;
  }

  get cards(): readonly RunnerCard[] {
    return this.#now.roll.cards;
  }

  onSlots(hear: () => void): void {
    this.#onSlots = hear;
  }

  /** Waits until Redis has said who is there, or for the time. */
  async settled(waitMs: number): Promise<void> {
    const deadlineMs = performance.now() + waitMs;
    while (!this.#now.roll.isKnown && performance.now() < deadlineMs) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /** Null while no runner is there to say. */
  async languages(): Promise<Language[] | null> {
    return this.runners() > 0 ? this.#now.roll.languages : null;
  }

  async admit(id: string): Promise<void> {
    try {
      await this.#hold(id);
      this.#held.add(id);
    } catch (error) {
      throw new AppError(
        "unavailable",
        "The queue for programs (Redis) cannot be reached; try again in a moment. 暂时连不上程序队列（Redis），请稍后再试。",
        { retryAfterSeconds: 5, cause: error },
      );
    }
  }

  /** Takes over a program that no server answers for any more. False when another was quicker, or it is not sure yet. */
  async claim(id: string): Promise<boolean> {
    if (this.#held.has(id) || this.#now.link.onlineMs < GONE_MS) return false;
    const claimed = await this.#hold(id, "NX");
    if (claimed) this.#held.add(id);
    return claimed;
  }

  perform(program: PlacedProgram, job: ProgramJob, tell: (event: NewProgramEvent) => void): RemoteProgram {
    const remote = this.#watch(new RemoteProgram(this.#now, program.id, job, tell, [...program.events]));
    void remote.release();
    return remote;
  }

  /** The job of a program that was given out by a server that is gone. Null when Redis does not know it. */
  async findJob(id: string): Promise<ProgramJob | null> {
    const payload = await this.#now.link.commands.get(payloadKey(id));
    return payload === null ? null : JSON.parse(payload);
  }

  /** Follows what `findJob` found. */
  async follow(id: string, job: ProgramJob, tell: (event: NewProgramEvent) => void): Promise<RemoteProgram> {
    const told = (await this.#now.link.commands.xRange(messagesKey(id), "-", "+")) ?? [];
    const remote = this.#watch(new RemoteProgram(this.#now, id, job, tell, [], true));
    if (told.some(({ message }) => String(message.message).includes('"type":"stop"'))) {
      remote.send({ type: "stop" });
    }
    return remote;
  }

  forget(id: string): void {
    this.#held.delete(id);
  }

  /** Waits for what ended to be removed from Redis. */
  async close(): Promise<void> {
    clearInterval(this.#timer);
    await Promise.allSettled([...this.#ended].map((remote) => this.#remove(remote)));
    this.#now.reader.close();
    this.#now.link.close();
  }

  #watch(remote: RemoteProgram): RemoteProgram {
    this.#remotes.add(remote);
    void remote.ended.then(() => {
      this.#remotes.delete(remote);
      this.#ended.add(remote);
      return this.#remove(remote);
    });
    return remote;
  }

  async #remove(remote: RemoteProgram): Promise<void> {
    try {
      await remote.remove();
      this.#ended.delete(remote);
    } catch {
      // Tried again with the next look; what is never removed expires.
    }
  }

  async #hold(id: string, condition?: "NX"): Promise<boolean> {
    const expiration = { type: "PX", value: GONE_MS } as const;
    const { commands } = this.#now.link;
    return (await commands.set(holderKey(id), this.#id, { expiration, condition })) !== null;
  }

  /** Goes on holding a program, unless another server took it over while this one was not heard of. */
  async #keep(id: string): Promise<void> {
    const holder = await this.#now.link.commands.get(holderKey(id));
    if (holder === null || holder === this.#id) await this.#hold(id);
    else this.#held.delete(id);
  }

  async #look(): Promise<void> {
    if (this.#looking) return;
    this.#looking = true;
    const slots = this.slots();
    try {
      if (this.isOnline) {
        await this.#now.roll.look();
        await Promise.all([...this.#held].map((id) => this.#keep(id)));
        await Promise.all([...this.#ended].map((remote) => this.#remove(remote)));
      }
      await Promise.all([...this.#remotes].map((remote) => remote.look()));
    } catch (error) {
      if (this.isOnline) log.warn({ err: error }, "the runners could not be looked after");
    } finally {
      this.#looking = false;
    }
    if (this.slots() !== slots) this.#onSlots();
  }
}
