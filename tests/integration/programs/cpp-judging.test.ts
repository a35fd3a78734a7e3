import { afterAll, describe, expect, it } from "vitest";
import type { Executor } from "@/lib/programs/server/executors/executor";
import { findNativeExecutors } from "@/lib/programs/server/executors/native/find-native-executors";
import { WasmExecutor } from "@/lib/programs/server/executors/wasm/wasm-executor";
import { judge } from "../../support/judge";

const native = await findNativeExecutors();
const gcc = native.find(({ name, languages }) => name === "bubblewrap" && languages.includes("cpp")) ?? null;
const EXECUTORS: { place: string; executor: Executor | null }[] = [
  { place: "bubblewrap with g++", executor: gcc },
  { place: "wasm with clang", executor: new WasmExecutor() },
];
afterAll(async () => {
  for (const executor of [...native, EXECUTORS[1]?.executor]) await executor?.close();
});

/** Any divisor of the number in the input, apart from 1 and itself, is right; the answer file says whether there is one. */
const CHECKER = `#include <fstream>
#include <iostream>
#include <string>
int main(int argc, char* argv[]) {
  std::ifstream input(argv[1]), output(argv[2]), answer(argv[3]);
  long n, given, most;
  std::string rest;
  input >> n;
  answer >> most;
  if (!(output >> given) || output >> rest) { std::cerr << "one number, please"; return 2; }
  if (given <= 1 || given > most || n % given != 0) { std::cerr << given << " does not divide " << n; return 1; }
  return 0;
}`;

/** Guess a number in at most seven questions. */
const INTERACTOR = `#include <fstream>
#include <iostream>
int main(int argc, char* argv[]) {
  std::ifstream input(argv[1]);
  int secret, guess;
  input >> secret;
  for (int asked = 1; asked <= 7; asked++) {
    if (!(std::cin >> guess)) return 2;
    if (guess == secret) { std::cout << "=" << std::endl; std::cerr << "found after " << asked; return 0; }
    std::cout << (secret < guess ? "<" : ">") << std::endl;
  }
  std::cerr << "too many questions";
  return 1;
}`;

const BISECT = `#include <iostream>
int main() {
  int low = 1, high = 100;
  char said = 0;
  while (said != '=') {
    int guess = (low + high) / 2;
    std::cout << guess << std::endl;
    if (!(std::cin >> said)) return 1;
    if (said == '<') high = guess - 1;
    if (said == '>') low = guess + 1;
  }
}`;

const COUNTING = BISECT.replace("(low + high) / 2", "low").replace("low = guess + 1", "low = low + 1");

describe.each(EXECUTORS)("in $place", ({ executor }) => {
  it.skipIf(!executor)(
    "a checker in C++ reads input, output and answer, and judges by its exit status",
    async () => {
      if (!executor) return;
      const checker = { language: "cpp" as const, protocol: "testlib" as const, source: CHECKER };
      const { tests } = await judge(executor, {
        language: "cpp",
        source:
          '#include <iostream>\nint main() { long n; std::cin >> n; std::cout << (n == 21 ? "3" : n == 35 ? "4" : "none yet"); }',
        tests: [21, 35, 49].map((n) => ({ input: String(n), output: "7", checker })),
      });
      expect(tests.map(({ verdict }) => verdict)).toEqual(["AC", "WA", "WA"]);
      expect(tests[1]?.message).toBe("4 does not divide 35");
      expect(tests[2]?.message).toMatch(/^Presentation error.*one number, please$/);
    },
  );

  it.skipIf(!executor)("a checker that does not compile is nobody's fault", async () => {
    if (!executor) return;
    const checker = {
      language: "cpp" as const,
      protocol: "testlib" as const,
      source: "int main() { return x; }",
    };
    const { tests } = await judge(executor, {
      language: "cpp",
      source: "int main() {}",
      tests: [{ input: "", output: "", checker }],
    });
    expect(tests[0]?.verdict).toBe("IE");
  });

  it.skipIf(!executor)("an interactor in C++ talks with a program in C++, each test anew", async () => {
    if (!executor) return;
    const talk = (source: string) =>
      judge(executor, {
        language: "cpp",
        source,
        interactor: { language: "cpp", protocol: "testlib", source: INTERACTOR },
        tests: ["63", "1"].map((input) => ({ input, output: "" })),
      });
    const found = await talk(BISECT);
    expect(found.tests.map(({ verdict }) => verdict)).toEqual(["AC", "AC"]);
    expect(found.tests[0]?.message).toMatch(/^found after \d/);
    const counted = await talk(COUNTING);
    expect(counted.tests.map(({ verdict }) => verdict)).toEqual(["WA", "AC"]);
    expect(counted.tests[0]?.message).toBe("too many questions");
  });
});
