import { pause } from "@/lib/platform/pause";
import { log } from "@/lib/platform/server/log";
import { performProgram } from "../perform-program";
import { type ProgramJob, type ProgramPerformance, programMessage } from "../program-job";
import { EventOutbox } from "./event-outbox";
import type { RedisLink } from "./redis-link";
import { jobsKey, messagesKey, payloadKey, RUNNER_GROUP } from "./runner-keys";
import { StreamReader } from "./stream-reader";
import type { TakenJob } from "./take-jobs";

type Running = { outbox: EventOutbox; performance: ProgramPerformance | null; returned: boolean };

/** Performs the jobs that a runner has taken, tells what happens to them, and hears what they are told. */
export class JobRunner {
  readonly #running = new Map<string, Running>();
  readonly #reader: StreamReader;
  #closing = false;

  constructor(
    private readonly link: RedisLink,
    private readonly runnerId: string,
    private readonly onFree: () => void,
  ) {
    this.#reader = new StreamReader(link, runnerId);
  }

  get running(): number {
    return this.#running.size;
  }

  get isClosing(): boolean {
    return this.#closing;
  }

  readonly take = (job: TakenJob): void => {
    // A job that is here twice was given up by its server in between: the later attempt counts.
    const key = `${job.id} ${job.attempt}`;
    if (this.#running.has(key)) return;
    const running: Running = { performance: null, returned: false, outbox: this.#outbox(job, key) };
    this.#running.set(key, running);
    void this.#perform(job, running)
      .catch((error) => log.error({ err: error, program: job.id }, "a job was lost"))
      .finally(() => {
        this.#running.delete(key);
        this.onFree();
      });
  };

  /** From now on what is taken is handed back at once. */
  refuse(): void {
    this.#closing = true;
  }

  /** Lets what runs end within the time, then hands it back. */
  async close(drainSeconds: number): Promise<void> {
    this.refuse();
    const deadlineMs = performance.now() + drainSeconds * 1000;
    while (this.#running.size > 0 && performance.now() < deadlineMs) await pause(50);
    for (const running of this.#running.values()) this.#return(running);
    const lastMs = performance.now() + 3000;
    while (this.#running.size > 0 && performance.now() < lastMs) await pause(20);
    this.#reader.close();
  }

  /** Ends everything without a word: the servers have given it up. */
  dropAll(): void {
    for (const { outbox, performance: performed } of this.#running.values()) {
      outbox.drop();
      performed?.send({ type: "stop" });
    }
  }

  #outbox({ id, attempt }: TakenJob, key: string): EventOutbox {
    return new EventOutbox(this.link, { id, attempt }, () => {
      this.#running.get(key)?.performance?.send({ type: "stop" });
    });
  }

  /** After this word nothing is told of it: it may be running elsewhere already. */
  #return(running: Running): void {
    running.returned = true;
    running.outbox.add({ wire: "returned" });
    running.performance?.send({ type: "stop" });
  }

  async #perform(job: TakenJob, running: Running): Promise<void> {
    const { outbox } = running;
    const payload = await this.link.commands.get(payloadKey(job.id));
    // Without it, it was stopped or deleted before its turn.
    if (payload !== null) {
      outbox.add({ wire: "taken", runner: this.runnerId });
      if (this.#closing) this.#return(running);
    }
    if (payload !== null && !running.returned) {
      const performed = performProgram(JSON.parse(payload) as ProgramJob, (event) => {
        if (!running.returned) outbox.add(event);
      });
      running.performance = performed;
      const unfollow = this.#reader.follow(messagesKey(job.id), ({ message = "null" }) => {
        const read = programMessage.safeParse(JSON.parse(message));
        if (read.success) performed.send(read.data);
      });
      await performed.ended;
      unfollow();
    }
    await outbox.settled();
    await this.link.commands.xAck(jobsKey(job.language), RUNNER_GROUP, job.entry);
  }
}
