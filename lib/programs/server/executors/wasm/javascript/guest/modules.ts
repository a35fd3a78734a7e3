import { Buffer } from "./bytes";
import { formatValues } from "./console";
import { Emitter } from "./emitter";
import { inspect } from "./inspect";

type Parts = {
  fs: { promises: object };
  process: object;
  readline: { module: object; promises: object };
  timers: Record<string, unknown>;
  performance: object;
};

/** What `require` finds here, by name. */
export function makeModules({ fs, process, readline, timers, performance }: Parts): Record<string, object> {
  const sleep = (delayMs: number, value?: unknown) =>
    new Promise((resolve) => (timers.setTimeout as (...values: unknown[]) => void)(resolve, delayMs, value));
  return {
    fs,
    "fs/promises": fs.promises,
    process,
    readline: readline.module,
    "readline/promises": readline.promises,
    events: Object.assign(Emitter, { EventEmitter: Emitter, default: Emitter }),
    util: { inspect, format: (...values: unknown[]) => formatValues(values), promisify },
    assert: makeAssert(),
    buffer: { Buffer },
    os: { EOL: "\n", platform: () => "linux", cpus: () => [{}], totalmem: () => 0, freemem: () => 0 },
    path: {
      join: (...parts: string[]) => parts.join("/"),
      resolve: (...parts: string[]) => parts.join("/"),
      sep: "/",
    },
    perf_hooks: { performance },
    timers,
    "timers/promises": { setTimeout: sleep },
    worker_threads: { isMainThread: true, parentPort: null, workerData: null },
  };
}

function promisify(call: (...values: unknown[]) => void) {
  return (...values: unknown[]) =>
    new Promise((resolve, reject) => {
      call(...values, (error: unknown, value: unknown) => (error ? reject(error) : resolve(value)));
    });
}

function makeAssert() {
  class AssertionError extends Error {
    override name = "AssertionError";
  }
  const check = (holds: unknown, words: unknown, otherwise: string) => {
    if (holds) return;
    if (words instanceof Error) throw words;
    throw new AssertionError(words === undefined ? otherwise : String(words));
  };
  const same = (first: unknown, second: unknown) =>
    inspect(first, { depth: null }) === inspect(second, { depth: null });
  const ok = (value: unknown, words?: unknown) =>
    check(value, words, "The expression evaluated to a falsy value");
  const unequal = (first: unknown, second: unknown) =>
    `Expected values to be equal: ${inspect(first)} and ${inspect(second)}`;
  const strictEqual = (first: unknown, second: unknown, words?: unknown) =>
    check(Object.is(first, second), words, unequal(first, second));
  const deepStrictEqual = (first: unknown, second: unknown, words?: unknown) =>
    check(same(first, second), words, unequal(first, second));
  const notStrictEqual = (first: unknown, second: unknown, words?: unknown) =>
    check(!Object.is(first, second), words, `Expected values to differ: ${inspect(first)}`);
  const throws = (run: () => void) => {
    try {
      run();
    } catch {
      return;
    }
    throw new AssertionError("Missing expected exception.");
  };
  const calls = {
    ok,
    strictEqual,
    deepStrictEqual,
    notStrictEqual,
    throws,
    equal: (first: unknown, second: unknown, words?: unknown) =>
      check(same(first, second) || String(first) === String(second), words, unequal(first, second)),
    deepEqual: deepStrictEqual,
    AssertionError,
  };
  return Object.assign((value: unknown, words?: unknown) => ok(value, words), calls, { strict: calls });
}
