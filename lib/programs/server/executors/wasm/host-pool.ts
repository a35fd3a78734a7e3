import { log } from "@/lib/platform/server/log";
import type { HostProcess } from "./host-process";

const READY_MS_MAX = 30_000;

/** Processes that each run one program; one more is kept ready, so that a program need not wait for its start. */
export class HostPool {
  #spare: HostProcess | null = null;
  readonly #running = new Set<HostProcess>();
  #closed = false;

  constructor(private readonly start: () => Promise<HostProcess>) {}

  /** Makes one ready. Rejects when it does not start. */
  async warm(): Promise<void> {
    if (this.#spare || this.#closed) return this.#spare?.ready;
    const host = await this.start();
    if (this.#closed || this.#spare) host.child.kill("SIGKILL");
    else this.#spare = host;
    await this.#spare?.ready;
  }

  /** One that is ready for a job, and is the caller's until it ends. */
  async take(): Promise<HostProcess> {
    const spare = this.#spare;
    this.#spare = null;
    const usable = spare && spare.child.exitCode === null && spare.child.signalCode === null;
    const host = usable ? spare : await this.start();
    this.#running.add(host);
    void host.ended.then(() => this.#running.delete(host));
    await withDeadline(host);
    this.#refill();
    return host;
  }

  async close(): Promise<void> {
    this.#closed = true;
    const hosts = [...this.#running, ...(this.#spare ? [this.#spare] : [])];
    for (const host of hosts) host.child.kill("SIGKILL");
    await Promise.all(hosts.map((host) => host.ended));
  }

  #refill(): void {
    if (this.#closed || this.#spare) return;
    this.warm().catch((error) => {
      if (!this.#closed) log.warn({ err: error }, "the sandbox could not be kept warm");
    });
  }
}

async function withDeadline(host: HostProcess): Promise<void> {
  const timer = setTimeout(() => host.child.kill("SIGKILL"), READY_MS_MAX);
  try {
    await host.ready;
  } finally {
    clearTimeout(timer);
  }
}
