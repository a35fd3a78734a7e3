import { executeOnce } from "@/lib/programs/server/executors/execute-once";
import { findNativeExecutors } from "@/lib/programs/server/executors/native/find-native-executors";

/** A server that is killed in mid-run: it runs and compiles in each executor, and says when all of it is on its way. */
const limits = { seconds: 60, memoryMiB: 128, outputBytesMax: 1024, inputWaitSeconds: 0 };
const PROGRAMS = [
  { language: "python", source: "print('on', flush=True)\nwhile True: pass" },
  {
    language: "python",
    source:
      "import os, time\nprint('on', flush=True)\nos.fork()\nos.setsid() if os.getpid() > 3 else 0\ntime.sleep(600)",
  },
] as const;

const executors = await findNativeExecutors({ controlGroups: process.argv[2] !== "none" });
let waiting = executors.length * PROGRAMS.length;
for (const executor of executors) {
  await executor.warm();
  for (const program of PROGRAMS) {
    let heard = false;
    const onOutput = () => {
      if (!heard) waiting--;
      heard = true;
      if (waiting === 0) console.log("running");
    };
    void executeOnce(executor, { ...program, stdin: "", limits, onOutput }).result;
  }
  const endless =
    "template<int N> struct A { static const int v = A<N+1>::v; };\nint main(){ return A<0>::v; }";
  const slow = `constexpr long f(){ long s = 0; for (long i = 0; i < 1000000000000; i++) s += i; return s; }\nconstexpr long v = f();\n${endless}`;
  executor.prepare({ language: "cpp", source: slow });
}
setInterval(() => {}, 1000);
