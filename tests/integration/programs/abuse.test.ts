import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { executeOnce } from "@/lib/programs/server/executors/execute-once";
import type { ExecutionLimits, Executor } from "@/lib/programs/server/executors/executor";
import { findNativeExecutors } from "@/lib/programs/server/executors/native/find-native-executors";
import { WasmExecutor } from "@/lib/programs/server/executors/wasm/wasm-executor";
import { verdictOfEnd } from "@/lib/programs/server/verdict-of-end";
import type { AbuseCase } from "./abuse/abuse-case";
import { COMPILING_CASES } from "./abuse/compiling-cases";
import { FILE_AND_READING_CASES } from "./abuse/file-and-reading-cases";
import { HostWatch } from "./abuse/host-watch";
import { JUDGE_CASES } from "./abuse/judge-cases";
import { MEMORY_CASES } from "./abuse/memory-cases";
import { NETWORK_AND_KERNEL_CASES } from "./abuse/network-and-kernel-cases";
import { PROCESS_AND_OUTPUT_CASES } from "./abuse/process-and-output-cases";
import { ResultsTable } from "./abuse/results-table";
import { TIME_CASES } from "./abuse/time-cases";

const CASES = [
  ...TIME_CASES,
  ...MEMORY_CASES,
  ...PROCESS_AND_OUTPUT_CASES,
  ...FILE_AND_READING_CASES,
  ...NETWORK_AND_KERNEL_CASES,
  ...JUDGE_CASES,
  ...COMPILING_CASES,
];
const LIMITS: ExecutionLimits = {
  seconds: 3,
  memoryMiB: 128,
  outputBytesMax: 1024 * 1024,
  inputWaitSeconds: 0,
};
/** Beyond twice a limit's time, which is what a program may take that waits for a processor: starting on a machine that does much else. */
const LATE_MS_MAX = 4000;
/** A compiler's own limits, in the slowest box. */
const COMPILE_MS_MAX = 90_000;

const grouped = await findNativeExecutors();
const ungrouped = await findNativeExecutors({ controlGroups: false });
const byName = (executors: Executor[], name: string) =>
  executors.find((executor) => executor.name === name) ?? null;
const wasm = new WasmExecutor();
/** WebAssembly has its own suite besides; of these it runs Python's. */
const EXECUTORS = [
  { column: "bubblewrap", executor: byName(grouped, "bubblewrap") },
  { column: "bubblewrap, no control groups", executor: byName(ungrouped, "bubblewrap") },
  { column: "gvisor", executor: byName(grouped, "gvisor") },
  { column: "wasm", executor: wasm as Executor | null },
];
const table = new ResultsTable(EXECUTORS.map(({ column }) => column));
let expectedCells = 0;
const host = new HostWatch(() => [...grouped, ...ungrouped].flatMap((executor) => executor.describeSpares()));

beforeAll(async () => {
  await host.open();
  // As in a server: a box is kept ready, and hostile programs get it.
  for (const executor of [...grouped, ...ungrouped, wasm]) await executor.warm();
});
afterAll(async () => {
  for (const executor of [...grouped, ...ungrouped, wasm]) await executor.close();
  expect(await host.harm()).toEqual([]);
  host.close();
  if (EXECUTORS.every(({ executor }) => executor)) {
    // In CI the file stands as it was committed, and must know every case.
    if (process.env.CI) expect(table.missing(), "cases that lib/programs/ABUSE.md lacks").toEqual([]);
    // A run of some cases only leaves it alone.
    else if (table.size === expectedCells) table.write();
  }
});

async function attempt(executor: Executor, abuse: AbuseCase) {
  const limits = { ...LIMITS, ...abuse.limits };
  const source = typeof abuse.source === "string" ? abuse.source : abuse.source(host.facts);
  let printed = "";
  const startedMs = performance.now();
  const result = await executeOnce(executor, {
    language: abuse.language,
    source,
    stdin: abuse.stdin ?? "",
    limits,
    onOutput: (_channel, text) => {
      printed += text;
    },
  }).result;
  return { ...result, printed, limits, wallMs: performance.now() - startedMs };
}

describe.each(EXECUTORS)("in $column", ({ column, executor }) => {
  const isCompiled = ({ language }: AbuseCase) => language !== "python" && language !== "javascript";
  const there = CASES.filter(({ language, kind }) => {
    if (executor?.name === "wasm") return language === "python" && kind !== "kernel";
    return !executor || executor.languages.includes(language);
  });
  expectedCells += there.length;
  const name = executor ? "$kind, $language: $name" : `$kind, $language: $name (needs ${column})`;
  it.skipIf(!executor).each(there)(name, async (abuse) => {
    if (!executor) return;
    host.begin();
    table.record(abuse, column, "NOT HELD");
    if (abuse.isRunTwice) await attempt(executor, abuse);
    const { printed, wallMs, limits, ...result } = await attempt(executor, abuse);
    const verdict = verdictOfEnd(result);
    if (!(abuse.isOwnInWasm && column === "wasm")) expect(printed).not.toContain("ESCAPED");
    if (abuse.secret) expect(printed).not.toMatch(abuse.secret);
    expect(abuse.verdicts, printed.slice(-500)).toContain(verdict);
    const allowedMs = 2 * limits.seconds * 1000 + LATE_MS_MAX + (isCompiled(abuse) ? COMPILE_MS_MAX : 0);
    expect(wallMs).toBeLessThan(allowedMs);
    expect(Buffer.byteLength(printed)).toBeLessThanOrEqual(limits.outputBytesMax + 65_536);
    expect(await host.harm()).toEqual([]);
    table.record(abuse, column, abuse.verdicts.join(" or "));
  });
});
