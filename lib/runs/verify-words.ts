import type { Locale } from "@/lib/i18n/locale";
import type { RunEventData } from "./run-event";

/** What a model is asked so that a program checks its answer. */
export const VERIFY_WORDS: Record<Locale, string> = {
  zh: `现在请写一个简短的 Python 程序，用来检验你的最终答案。

- 用穷举、直接计算或代入来检验，不要照搬你的推导过程。
- 只用 Python 标准库，不读输入，十秒内运行完。
- 必须真的计算：不要不加检验就输出结论。
- 只输出一行：检验通过输出 VERIFIED 和算出的值，例如 VERIFIED x = 3；不通过输出 REFUTED 和算出的值。

只给出这个程序，放在一个 \`\`\`python 代码块里。`,
  en: `Now write one short Python program that checks your final answer.

- Check it by brute force, by direct computation or by substitution; do not repeat your derivation.
- Use the standard library only, read no input, and finish within ten seconds.
- It must really compute: do not print a conclusion that was not tested.
- Print exactly one line: VERIFIED and the values found, as in VERIFIED x = 3, when the check succeeds; else REFUTED and the values found.

Give only this program, in one \`\`\`python block.`,
};

const VERDICT = /^(VERIFIED|REFUTED)(?:[\s:].*)?$/;

/** What a checking program said: its one line, and what that means; `unclear` where it printed anything else. */
export function readVerification(
  stdout: string,
): Pick<RunEventData<"verified">, "outcome"> & { line: string } {
  const lines = stdout
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
  const [line = ""] = lines;
  const said = lines.length === 1 ? VERDICT.exec(line)?.[1] : undefined;
  const outcome = said === "VERIFIED" ? "verified" : said === "REFUTED" ? "refuted" : "unclear";
  return { outcome, line: line.slice(0, 500) };
}
