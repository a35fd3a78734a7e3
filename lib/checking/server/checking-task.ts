import type { Locale } from "@/lib/i18n/locale";
import type { AnswerForm } from "../verdict";

/** What is put to a worker. */
export type CheckingTask =
  | { kind: "claims"; stepText: string; problem: string; locale: Locale }
  | { kind: "final"; answer: string; problem: string; locale: Locale }
  | { kind: "answers"; items: { expected: string; given: string; form?: AnswerForm }[]; locale: Locale }
  | { kind: "lines"; items: { given?: string; lines: string[] }[]; locale: Locale };

/** What became of a task: its result, or what was thrown. */
export type CheckingOutcome = { result?: unknown; error?: string };
