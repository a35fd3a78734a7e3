import type { BackendProfile } from "./backend-profiles";
import type { ModelProfile } from "./model-profile";

/** A reply so far: its reasoning, whether that is over, and then the answer so far. */
export type Prefill = { reasoning: string; closed: boolean; answer?: string };

/** Whether a reply can be begun for this model there, so that it goes on where it broke off. */
export function canPrefill(backend: BackendProfile, profile: ModelProfile): boolean {
  return backend.prefill !== "none" && (backend.prefillsReasoning || profile.reasons === "never");
}

/** The assistant's message that the reply goes on from, in the form that the backend understands. */
export function prefillMessage(prefill: Prefill, backend: BackendProfile, profile: ModelProfile) {
  const { reasoning, closed, answer = "" } = prefill;
  const role = "assistant" as const;
  if (profile.reasons === "never") {
    return { role, content: answer, ...(backend.prefill === "prefix" ? { prefix: true } : {}) };
  }
  if (backend.prefill === "prefix") {
    // Only a content, be it R1's own white space, says that the reasoning beside it is over.
    const content = closed ? `\n\n${answer}` : "";
    return { role, content, reasoning_content: reasoning, prefix: true };
  }
  return { role, content: closed ? `<think>\n${reasoning}\n</think>\n\n${answer}` : `<think>\n${reasoning}` };
}

/** Fields of the body without which the message above would count as a finished turn. */
export function prefillFields(backend: BackendProfile): Record<string, boolean> {
  return backend.prefill === "continue_final_message"
    ? { add_generation_prompt: false, continue_final_message: true }
    : {};
}
