import type { Locale } from "@/lib/i18n/locale";

export type SolveQuestion = {
  problem: string;
  subject: "math" | "code";
  mode: "solve" | "hints" | "explain";
  locale: Locale;
};

const BOXED: Record<Locale, string> = {
  zh: "请逐步推理，并将最终答案放在 \\boxed{} 中。",
  en: "Please reason step by step, and put your final answer within \\boxed{}.",
};
const PROGRAM: Record<Locale, string> = {
  zh: "请先说明思路，再给出一个完整的程序，放在带语言名的代码块中。",
  en: "Please explain the idea, then give one complete program in a fenced code block that names its language.",
};
const EXPLAIN: Record<Locale, string> = {
  zh: "读者是要给孩子讲解的家长：请用孩子能懂的话写出每一步为什么。",
  en: "The reader is a parent who will explain it to a child: say why at each step, in words a child understands.",
};

/** The person's message: the problem, then what is wanted, since R1's makers advise against a system prompt. */
export function questionText({ problem, subject, mode, locale }: SolveQuestion): string {
  const wishes = [subject === "code" ? PROGRAM[locale] : BOXED[locale]];
  if (mode === "explain") wishes.push(EXPLAIN[locale]);
  return [problem, ...wishes].join("\n\n");
}
