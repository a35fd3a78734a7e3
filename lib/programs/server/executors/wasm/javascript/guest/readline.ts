import { Emitter } from "./emitter";
import type { GuestHost } from "./guest-host";
import type { Stdin } from "./stdin";

/** Node's readline over standard input. Open interfaces are stepped by the event loop. */
export function makeReadline(host: GuestHost, stdin: Stdin) {
  const open = new Set<Interface>();

  class Interface extends Emitter {
    #prompt = "> ";
    #questions: ((answer: string) => unknown)[] = [];
    #paused = false;
    closed = false;

    constructor() {
      super();
      open.add(this);
    }

    setPrompt(text: string): void {
      this.#prompt = text;
    }
    prompt(): void {
      this.#paused = false;
      host.write(1, this.#prompt);
    }
    question(text: string, ...rest: unknown[]): void {
      const answer = rest.at(-1) as (answer: string) => unknown;
      host.write(1, text);
      this.#questions.push(answer);
    }
    write(): void {}
    pause(): this {
      this.#paused = true;
      return this;
    }
    resume(): this {
      this.#paused = false;
      return this;
    }
    close(): void {
      if (this.closed) return;
      this.closed = true;
      open.delete(this);
      this.emit("close");
    }

    get awaited(): boolean {
      const listened = this.listenerCount("line") + this.listenerCount("close") > 0;
      return !this.closed && (this.#questions.length > 0 || (listened && !this.#paused));
    }

    /** Waits for a line and hands it on. */
    step(): void {
      const line = stdin.readLine();
      const answer = line === null ? undefined : this.#questions.shift();
      if (line === null) this.close();
      else if (answer) Emitter.onReturned(answer(line));
      else this.emit("line", line);
    }

    async *[Symbol.asyncIterator]() {
      for (let line = this.closed ? null : stdin.readLine(); line !== null; line = stdin.readLine())
        yield line;
      this.close();
    }
  }

  class PromisedInterface extends Interface {
    override question(text: string): Promise<string> {
      return new Promise((resolve) => super.question(text, resolve));
    }
  }

  const promises = { createInterface: () => new PromisedInterface(), Interface: PromisedInterface };
  return {
    module: {
      createInterface: () => new Interface(),
      Interface,
      promises,
      clearLine: () => true,
      cursorTo: () => true,
    },
    promises,
    get awaited(): boolean {
      return [...open].some((one) => one.awaited);
    },
    step(): void {
      [...open].find((one) => one.awaited)?.step();
    },
  };
}
