import { mkdirSync, writeFileSync } from "node:fs";
import process from "node:process";
import { LANGUAGES } from "@/lib/programs/program";
import { findNativeExecutors } from "@/lib/programs/server/executors/native/find-native-executors";
import { WasmExecutor } from "@/lib/programs/server/executors/wasm/wasm-executor";
import { bareRunner } from "./bare-runner";
import { type Measured, measure } from "./measure";
import { executorRunner } from "./runner";
import { SOURCES } from "./sources";

// npm run bench:programs -- --hello=30 --judged=5 --seconds=3 --languages=python,cpp --executors=bubblewrap
const option = (name: string) => process.argv.find((word) => word.startsWith(`--${name}=`))?.split("=")[1];
const rounds = {
  hello: Number(option("hello") ?? 30),
  judged: Number(option("judged") ?? 5),
  seconds: Number(option("seconds") ?? 3),
};
const languages = LANGUAGES.filter((language) => option("languages")?.split(",").includes(language) ?? true);
const executors = [...(await findNativeExecutors()), new WasmExecutor()].filter(
  ({ name }) => option("executors")?.split(",").includes(name) ?? true,
);
for (const executor of executors) await executor.warm();

const results: { language: string; measured: Measured[] }[] = [];
const number = (value: number, digits = 0) => value.toFixed(digits);
console.log(
  "| language | runs in | first output ms | hello ms | × bare | 20 tests ms | × bare | runs/s | × bare |",
);
console.log("|---|---|---|---|---|---|---|---|---|");
for (const language of languages) {
  const able = executors.filter((executor) => (executor.languages as readonly string[]).includes(language));
  const bare = await bareRunner(language);
  const runners = [...(bare ? [bare] : []), ...able.map((executor) => executorRunner(executor, language))];
  const measured = await measure(runners, SOURCES[language], rounds);
  for (const runner of runners) runner.close();
  results.push({ language, measured });
  const base = bare ? measured[0] : undefined;
  for (const one of measured) {
    const cells = [
      language,
      one.column,
      number(one.firstMs),
      number(one.wholeMs),
      base ? number(one.wholeMs / base.wholeMs, 2) : "",
      number(one.judgedMs),
      base ? number(one.judgedMs / base.judgedMs, 2) : "",
      number(one.runsPerSecond, 1),
      base ? number(one.runsPerSecond / base.runsPerSecond, 2) : "",
    ];
    console.log(`| ${cells.join(" | ")} |`);
  }
}
mkdirSync("tests/output", { recursive: true });
writeFileSync("tests/output/bench-programs.json", JSON.stringify({ rounds, results }, null, 2));
for (const executor of executors) await executor.close();
