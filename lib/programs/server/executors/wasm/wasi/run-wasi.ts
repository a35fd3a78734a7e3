import { type Engine, endProgram } from "../engine";
import { SHARED, startClock } from "../host-clock";
import type { CrashSignal, HostJob } from "../wasm-protocol";
import { setMemoryMaximum } from "./memory-maximum";
import { ProgramFiles } from "./program-files";
import { STACK_BYTES, usedBytes } from "./used-memory";
import { wasiImports } from "./wasi-imports";

const PAGE_BYTES = 65_536;
const PAGES_MAX = 65_536;
const MIB = 1024 * 1024;

/** Runs a compiled program and ends the process. The memory limit leaves the stack's reserve aside, which is not used up by being there. */
export async function runWasi(job: HostJob, binary: Uint8Array<ArrayBuffer>, engine: Engine): Promise<never> {
  const maximum = Math.floor(Math.min(PAGES_MAX, (job.memoryMiB * MIB + STACK_BYTES) / PAGE_BYTES));
  const initial = setMemoryMaximum(binary, maximum);
  if (initial > maximum) {
    startClock(engine.state, job, job.memoryMiB);
    endProgram(engine, { end: "memory" });
  }
  const module = await WebAssembly.compile(binary);
  let memory: WebAssembly.Memory | null = null;
  const seen = {
    get buffer() {
      return memory?.buffer ?? new ArrayBuffer(0);
    },
  };
  let memoryRefused = false;
  startClock(engine.state, job, 0);
  const measure = () => {
    engine.state[SHARED.memoryMiB] = usedBytes(seen.buffer) / MIB;
  };
  const exit = (exitCode: number): never => {
    measure();
    endProgram(engine, { end: memoryRefused && exitCode !== 0 ? "memory" : "exited", exitCode });
  };
  const files = new ProgramFiles(job.files);
  const instance = new WebAssembly.Instance(module, {
    ...wasiImports({ module, memory: seen, args: ["main", ...job.args], files, engine, exit }),
    stepwise: {
      memory_refused: () => {
        memoryRefused = true;
      },
    },
  });
  memory = instance.exports.memory as WebAssembly.Memory;
  try {
    (instance.exports._start as () => void)();
  } catch (error) {
    measure();
    if (memoryRefused) endProgram(engine, { end: "memory" });
    endProgram(engine, { end: "crashed", ...crashOf(error) });
  }
  return exit(0);
}

/** What a native program would have died of, from the engine's words for the trap. */
function crashOf(error: unknown): { signal?: CrashSignal; words: string } {
  const words = String((error as Error).message);
  if (error instanceof RangeError)
    return { signal: "SIGSEGV", words: "Segmentation fault: stack overflow (recursion without end?)\n" };
  if (/divide by zero|remainder by zero/.test(words))
    return { signal: "SIGFPE", words: "Floating point exception: integer division by zero\n" };
  if (/divide result unrepresentable/.test(words))
    return { signal: "SIGFPE", words: "Floating point exception: integer overflow in a division\n" };
  if (/out of bounds/.test(words))
    return { signal: "SIGSEGV", words: "Segmentation fault: memory access out of bounds\n" };
  if (/unreachable/.test(words)) return { signal: "SIGABRT", words: "Aborted\n" };
  return { signal: "SIGSEGV", words: `Segmentation fault: ${words.slice(0, 200)}\n` };
}
