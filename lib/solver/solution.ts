import type { Locale } from "@/lib/i18n/locale";
import type { StepKind } from "@/lib/reasoning/step";

/** One step of the solver: it names its rule, and every equality in it is true. */
export type SolverStep = { kind: StepKind; title: string; text: string };

/** `reading`: how a sign with two meanings was read, or that a method was named, told with the answer. */
export type Solution = { steps: SolverStep[]; final: string; reading?: string };

/** Chooses the words of the language. */
export function say(locale: Locale, zh: string, en: string): string {
  return locale === "zh" ? zh : en;
}
