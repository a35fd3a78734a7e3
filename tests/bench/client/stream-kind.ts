import { type LoadPlan, writeLoadPlan } from "../load/load-plan";

/** How a stream is asked for: as a backend is, of a relay that takes a prompt, or as a run of Stepwise. */
export type StreamKind = "completion" | "prompt" | "run";

/** A problem that no other stream has, with the load plan in it. */
export function questionOf(plan: LoadPlan, number: number): string {
  return `Stream ${number}: find the value for ${writeLoadPlan(plan)}.`;
}

/** The body that asks for a stream. */
export function bodyOf(kind: StreamKind, question: string): string {
  if (kind === "prompt") return JSON.stringify({ prompt: question });
  if (kind === "run") return JSON.stringify({ problem: question, subject: "math", locale: "en" });
  const messages = [{ role: "user", content: question }];
  return JSON.stringify({ model: "load", messages, stream: true, stream_options: { include_usage: true } });
}
