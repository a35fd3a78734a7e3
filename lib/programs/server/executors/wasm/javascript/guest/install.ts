import { Buffer, decodeBytes, encodeText } from "./bytes";
import { makeConsole } from "./console";
import { Emitter } from "./emitter";
import { makeFileSystem } from "./file-system";
import type { GuestHost } from "./guest-host";
import { inspect } from "./inspect";
import { makeModules } from "./modules";
import { makeProcess } from "./process";
import { makeReadline } from "./readline";
import { Stdin } from "./stdin";
import { makeTimers } from "./timers";

/** What the process outside does with the program through us. */
export type Guest = {
  /** Watches what a piece of the program came to, which may be a promise that fails. */
  watch(value: unknown): void;
  /** Does what is due next: a timer, a piece of input. False when nothing is left to wait for. */
  step(): boolean;
  /** The source of a module of ours for `import`; null when there is none. */
  moduleSource(name: string): string | null;
  /** An error as Node would print it. */
  describe(error: unknown): string;
  /** The exit status at a natural end, after the program's own `exit` listeners. */
  finish(): number;
};

/** Makes the globals that programs written for Node or for a page expect, inside the engine. */
function install(host: GuestHost): Guest {
  const describe = (error: unknown) => {
    if (!(error instanceof Error)) return `Uncaught ${inspect(error)}\nThrown at: main.js`;
    return error.stack ? inspect(error) : String(error);
  };
  const fail = (error: unknown) => {
    if (process.emit("unhandledRejection", error)) return;
    host.write(2, `${describe(error)}\n`);
    host.exit(1);
  };
  const watch = (value: unknown) => {
    if (value instanceof Promise) value.then(undefined, fail);
  };
  Emitter.onReturned = watch;
  const stdin = new Stdin(host);
  const process = makeProcess(host, stdin);
  const readline = makeReadline(host, stdin);
  const timers = makeTimers(host);
  const performance = {
    now: () => host.elapsedMs(),
    timeOrigin: Date.now(),
    mark: () => {},
    measure: () => {},
  };
  const fs = makeFileSystem(host, stdin);
  const modules = makeModules({ fs, process, readline, timers: timers.globals, performance });
  const find = (name: string) => modules[name.replace(/^node:/, "")];
  const require = (name: string) => {
    const found = find(name);
    if (found) return found;
    throw Object.assign(new Error(`Cannot find module '${name}'`), { code: "MODULE_NOT_FOUND" });
  };
  const module = { exports: {} };
  addGlobals({
    ...timers.globals,
    console: makeConsole(host),
    process,
    performance,
    require,
    module,
    exports: module.exports,
    Buffer,
    global: globalThis,
    __filename: "main.js",
    __dirname: "/",
    queueMicrotask: (run: () => unknown) => void Promise.resolve().then(() => watch(run())),
    structuredClone: (value: unknown) => clone(value, new Map()),
    prompt: (text = "") => {
      host.write(1, String(text));
      return stdin.readLine();
    },
    alert: (text: unknown = "") => host.write(1, `${text}\n`),
    TextEncoder: class {
      encode = (text = "") => new Uint8Array(encodeText(text));
    },
    TextDecoder: class {
      decode = (bytes?: ArrayLike<number>) => decodeBytes(bytes ?? []);
    },
  });
  return {
    watch,
    describe,
    step() {
      if (readline.awaited) readline.step();
      else if (stdin.awaited) stdin.step();
      else return timers.step();
      return true;
    },
    moduleSource(name) {
      const found = find(name);
      if (!found) return null;
      const names = Object.keys(found).filter((key) => /^[A-Za-z_$][\w$]*$/.test(key) && key !== "default");
      const own = `const own = globalThis.__stepwiseModule(${JSON.stringify(name)});`;
      return `${own}\nexport default own;\n${names.map((key) => `const _${key} = own.${key}; export { _${key} as ${key} };`).join("\n")}`;
    },
    finish() {
      process.emit("beforeExit", process.exitCode ?? 0);
      process.emit("exit", process.exitCode ?? 0);
      return Number(process.exitCode ?? 0) || 0;
    },
  };

  function addGlobals(values: Record<string, unknown>): void {
    for (const [name, value] of Object.entries({ ...values, __stepwiseModule: find }))
      Object.defineProperty(globalThis, name, {
        value,
        writable: true,
        configurable: true,
        enumerable: false,
      });
  }
}

function clone(value: unknown, seen: Map<unknown, unknown>): unknown {
  if (typeof value !== "object" || value === null) return value;
  const known = seen.get(value);
  if (known) return known;
  if (value instanceof Date) return new Date(value);
  if (ArrayBuffer.isView(value)) return (value as Uint8Array).slice();
  const copy: unknown = Array.isArray(value)
    ? []
    : value instanceof Map
      ? new Map()
      : value instanceof Set
        ? new Set()
        : {};
  seen.set(value, copy);
  if (value instanceof Map)
    for (const [key, item] of value) (copy as Map<unknown, unknown>).set(clone(key, seen), clone(item, seen));
  else if (value instanceof Set) for (const item of value) (copy as Set<unknown>).add(clone(item, seen));
  else
    for (const [key, item] of Object.entries(value))
      (copy as Record<string, unknown>)[key] = clone(item, seen);
  return copy;
}

(globalThis as { __stepwiseInstall?: typeof install }).__stepwiseInstall = install;
