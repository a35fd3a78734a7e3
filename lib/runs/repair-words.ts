import type { Locale } from "@/lib/i18n/locale";
import type { ProgramTestResult } from "@/lib/programs/program";
import type { RunEventData } from "./run-event";

type Result = Omit<RunEventData<"result">, "lane" | "program">;

const EXCERPT_MAX = 1500;
/** The end of a traceback says what happened. */
const STDERR_MAX = 1500;

const WORDS = {
  zh: {
    intro: (verdict: string) => `我用题目里的样例运行了你的程序，结果是 ${verdict}。`,
    input: "出错的输入：",
    assertion: "出错的断言：",
    expected: "应当输出：",
    got: "程序实际输出：",
    value: { expected: "应当是：", got: "实际是：" },
    message: "说明：",
    stderr: "错误信息：",
    ask: "请先找出错在哪里，再给出一个完整的、改正后的程序，放在带语言名的代码块中。不要只对样例写死答案。",
  },
  en: {
    intro: (verdict: string) =>
      `I ran your program on the examples of the problem. The verdict is ${verdict}.`,
    input: "The input that fails:",
    assertion: "The assertion that fails:",
    expected: "Expected output:",
    got: "What your program printed:",
    value: { expected: "Expected:", got: "Got:" },
    message: "Note:",
    stderr: "Error output:",
    ask: "First find what is wrong, then give one complete corrected program in a fenced code block that names its language. Do not special-case the examples.",
  },
} as const;

const VERDICTS: Record<Locale, Record<string, string>> = {
  zh: {
    WA: "答案错误（WA）",
    TLE: "超出时间限制（TLE）",
    MLE: "超出内存限制（MLE）",
    OLE: "输出过多（OLE）",
    RE: "运行时出错（RE）",
    CE: "不能编译（CE）",
  },
  en: {
    WA: "wrong answer (WA)",
    TLE: "time limit exceeded (TLE)",
    MLE: "memory limit exceeded (MLE)",
    OLE: "too much output (OLE)",
    RE: "runtime error (RE)",
    CE: "compile error (CE)",
  },
};

/** What a model is told of its program that failed: the verdict, the first failing test with what came of it, and what is wanted. */
export function repairWords(result: Result, locale: Locale): string {
  const words = WORDS[locale];
  const failed = result.tests?.find(({ verdict, hidden }) => verdict !== "AC" && !hidden);
  const parts = [words.intro(VERDICTS[locale][result.verdict] ?? result.verdict)];
  if (failed) parts.push(...testWords(failed, locale));
  if (result.stderr.trim()) parts.push(block(words.stderr, result.stderr.trim().slice(-STDERR_MAX)));
  return [...parts, words.ask].join("\n\n");
}

function testWords(test: ProgramTestResult, locale: Locale): string[] {
  const words = WORDS[locale];
  const ofFunction = test.assertion !== undefined;
  const names = ofFunction ? words.value : words;
  // What was printed before an end by a limit says little and may be long.
  const showsOutput = test.verdict === "WA" || test.verdict === "RE";
  return [
    ofFunction ? block(words.assertion, test.assertion ?? "") : "",
    test.input === undefined ? "" : block(words.input, test.input),
    test.expected ? block(names.expected, test.expected) : "",
    showsOutput && test.got !== undefined ? block(names.got, test.got) : "",
    test.message ? block(words.message, test.message) : "",
  ].filter(Boolean);
}

function block(title: string, text: string): string {
  const shown = text.length > EXCERPT_MAX ? `${text.slice(0, EXCERPT_MAX)}…` : text.replace(/\n+$/, "");
  // A fence longer than any in the text holds it whole.
  const longest = Math.max(2, ...(shown.match(/`+/g) ?? []).map((ticks) => ticks.length));
  const fence = "`".repeat(longest + 1);
  return `${title}\n\n${fence}\n${shown}\n${fence}`;
}
