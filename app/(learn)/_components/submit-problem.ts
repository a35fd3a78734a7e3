import { type RequestError, requestJson } from "@/app/_ui/request-json";
import type { SolverChoice } from "./solver-choice";
import type { Draft } from "./use-draft";

type Answer = { id: string; url: string; earlier?: boolean; solvedAt?: string; joined?: boolean };

/** Asks for a run. Resolves to the page to go to, which says so when it shows a solution that was there already. */
export async function submitProblem(
  draft: Draft,
  { models, samples }: SolverChoice,
): Promise<{ address: string } | { error: RequestError | null }> {
  const body = {
    problem: draft.problem,
    subject: draft.subject,
    ...(draft.locale === "auto" ? {} : { locale: draft.locale }),
    ...(models.length > 0 ? { models } : {}),
    samples,
    ...(draft.repair === "0" ? {} : { repair: Number(draft.repair) }),
    ...(draft.expected.trim() ? { expected: draft.expected } : {}),
    reuse: true,
    idempotencyKey: crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`,
  };
  const answer = await requestJson<Answer>("/api/runs", { method: "POST", body });
  return answer.ok ? { address: addressOf(answer.value) } : { error: answer.error };
}

function addressOf({ id, earlier, solvedAt, joined }: Answer): string {
  if (earlier && solvedAt) return `/runs/${id}?earlier=${encodeURIComponent(solvedAt)}`;
  return joined ? `/runs/${id}?joined` : `/runs/${id}`;
}
