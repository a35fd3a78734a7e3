import { readdirSync, readFileSync } from "node:fs";
import process from "node:process";
import type { Language, ProgramVerdict } from "@/lib/programs/program";
import { executeOnce } from "@/lib/programs/server/executors/execute-once";
import type { Executor } from "@/lib/programs/server/executors/executor";
import { findNativeExecutors } from "@/lib/programs/server/executors/native/find-native-executors";
import { NativeExecutor } from "@/lib/programs/server/executors/native/native-executor";
import { WasmExecutor } from "@/lib/programs/server/executors/wasm/wasm-executor";
import { verdictOfEnd } from "@/lib/programs/server/verdict-of-end";
import { boxTraces, withoutSpares } from "../../support/box-traces";

// npm run soak:programs -- --runs=2000 --at-once=8 --executor=bubblewrap
const option = (name: string) => process.argv.find((word) => word.startsWith(`--${name}=`))?.split("=")[1];
const runs = Number(option("runs") ?? 2000);
const atOnce = Number(option("at-once") ?? 8);
const name = option("executor") ?? "bubblewrap";

/** What may be there after and was not before: pipes for the next run, and a heap that was used. */
const SLACK = { traces: 0, mounts: 0, descriptors: 4, memoryMiB: 100 };

type Good = { language: Language; source: string; verdicts: ProgramVerdict[] };
const CASES: Good[] = [
  { language: "python", source: "print(sum(range(10)))", verdicts: ["OK"] },
  { language: "python", source: "1/0", verdicts: ["RE"] },
  { language: "python", source: "print(", verdicts: ["CE"] },
  { language: "python", source: "while True: pass", verdicts: ["TLE"] },
  { language: "python", source: "import time\ntime.sleep(100)", verdicts: ["TLE"] },
  { language: "python", source: "a = []\nwhile True: a.append('x' * 1000000)", verdicts: ["MLE", "TLE"] },
  { language: "python", source: "while True: print('y' * 10000)", verdicts: ["OLE"] },
  {
    language: "python",
    source: "import os\nwhile True:\n    try: os.fork()\n    except OSError: pass",
    verdicts: ["TLE", "MLE", "RE"],
  },
  {
    language: "python",
    source: "import os, time\nif os.fork() == 0:\n    os.setsid()\n    time.sleep(600)",
    verdicts: ["OK", "TLE", "RE"],
  },
  {
    language: "python",
    source: "n = 0\nwhile True:\n    open('f%d' % n, 'wb').write(b'x' * 1000000)\n    n += 1",
    verdicts: ["RE", "MLE", "TLE"],
  },
  { language: "javascript", source: "console.log([1, 2, 3].map((x) => x * x).join());", verdicts: ["OK"] },
  { language: "javascript", source: "for (;;) {}", verdicts: ["TLE"] },
  { language: "typescript", source: "const x: number = 3; console.log(x);", verdicts: ["OK"] },
  { language: "cpp", source: '#include <cstdio>\nint main(){ puts("x"); }', verdicts: ["OK"] },
  { language: "cpp", source: "int main(){ return *(volatile int*)0; }", verdicts: ["RE"] },
  { language: "cpp", source: "int main(){ return x; }", verdicts: ["CE"] },
];

const unexpected: string[] = [];
const seen: Record<string, number> = {};
const executor = await open();
const cases = CASES.filter(({ language }) => (executor.languages as readonly string[]).includes(language));
await executor.warm();
await run(0);
const before = census();
let next = 0;
const startedMs = performance.now();
await Promise.all(Array.from({ length: atOnce }, worker));
const seconds = (performance.now() - startedMs) / 1000;
await new Promise((resolve) => setTimeout(resolve, 3000));
const after = census();
console.log(`${runs} runs, ${atOnce} at a time, in ${seconds.toFixed(0)} s: ${JSON.stringify(seen)}`);
console.log(`before ${JSON.stringify(before)}\nafter  ${JSON.stringify(after)}`);
for (const line of unexpected.slice(0, 20)) console.error(line);
await executor.close();
const leaked = (["traces", "mounts", "descriptors", "memoryMiB"] as const).filter(
  (key) => after[key] > before[key] + SLACK[key],
);
if (leaked.length > 0) console.error(`Left behind: ${leaked.join(", ")}`);
if (unexpected.length > 0) console.error(`${unexpected.length} verdicts were not as expected`);
process.exit(leaked.length + unexpected.length > 0 ? 1 : 0);

async function open(): Promise<Executor> {
  if (name === "wasm") return new WasmExecutor();
  const found = (await findNativeExecutors({ controlGroups: option("control-groups") !== "no" })).find(
    (candidate) => candidate.name === name,
  );
  if (!found) throw new Error(`${name} does not work here`);
  return found;
}

async function worker(): Promise<void> {
  while (next < runs) await run(next++);
}

async function run(index: number): Promise<void> {
  const { language, source, verdicts } = cases[index % cases.length] as Good;
  const limits = { seconds: 2, memoryMiB: 96, outputBytesMax: 256 * 1024, inputWaitSeconds: 0 };
  const result = await executeOnce(executor, { language, source, stdin: "", limits, onOutput: () => {} })
    .result;
  const verdict = verdictOfEnd(result);
  seen[verdict] = (seen[verdict] ?? 0) + 1;
  if (!verdicts.includes(verdict))
    unexpected.push(`${verdict} ${JSON.stringify(result)}: ${language} ${source.slice(0, 60)}`);
}

/** What there is of everything that could be left behind. */
function census() {
  const spares = executor instanceof NativeExecutor ? executor.describeSpares() : [];
  return {
    traces: withoutSpares(boxTraces(process.pid), spares).length,
    mounts: readFileSync("/proc/self/mounts", "utf8").split("\n").length,
    descriptors: readdirSync("/proc/self/fd").length,
    memoryMiB: Math.round(process.memoryUsage().rss / 1024 / 1024),
  };
}
