import type { BackendProfile } from "./backend-profiles";
import type { ModelProfile } from "./model-profile";
import { canPrefill, type Prefill, prefillFields, prefillMessage } from "./prefill";
import { questionText, type SolveQuestion } from "./question-text";

/** A turn after the first question. */
export type Turn = { role: "user" | "assistant"; content: string; reasoning?: string };

export type CompletionInput = {
  model: string;
  profile: ModelProfile;
  backend: BackendProfile;
  question: SolveQuestion;
  turns?: Turn[];
  /** The reply so far, to go on from; only where `canPrefill`, else it throws. */
  prefill?: Prefill;
};

export type CompletionRequest = {
  path: "/chat/completions" | "/responses" | "/api/chat";
  /** Takes the place of the path of the backend's address, for this request only. */
  basePath?: string;
  body: Record<string, unknown>;
};

type Message = { role: "user" | "assistant"; content: string } & Record<string, unknown>;

/** The request that asks `question` as the model's makers advise, in the form that the backend understands. */
export function buildRequest(input: CompletionInput): CompletionRequest {
  const { backend, profile, prefill } = input;
  if (prefill && !canPrefill(backend, profile)) throw new Error(`${backend.kind} cannot go on from a reply.`);
  const messages: Message[] = [{ role: "user", content: questionText(input.question) }];
  for (const turn of input.turns ?? []) messages.push(messageOf(turn, input));
  if (prefill) messages.push(prefillMessage(prefill, backend, profile));
  if (backend.api === "responses") return { path: "/responses", body: responsesBody(input, messages) };
  if (backend.api === "ollama") return { path: "/api/chat", body: ollamaBody(input, messages) };
  return {
    path: "/chat/completions",
    ...(prefill && backend.prefillPath ? { basePath: backend.prefillPath } : {}),
    body: { ...chatBody(input, messages), ...(prefill ? prefillFields(backend) : {}) },
  };
}

/** R1 is not shown its earlier reasoning; DeepSeek V4 must be. */
function messageOf({ role, content, reasoning }: Turn, { profile, backend }: CompletionInput): Message {
  if (role === "user" || !reasoning || profile.history === "strip" || backend.api === "responses")
    return { role, content };
  return { role, content, [backend.api === "ollama" ? "thinking" : "reasoning_content"]: reasoning };
}

function chatBody({ model, profile, backend }: CompletionInput, messages: Message[]) {
  const { sampling, maxTokens, maxTokensField, extraBody } = profile;
  return {
    model,
    messages,
    stream: true,
    ...(backend.usageOption ? { stream_options: { include_usage: true } } : {}),
    ...sampling,
    ...(maxTokens ? { [maxTokensField]: maxTokens } : {}),
    ...extraBody,
  };
}

function ollamaBody({ model, profile }: CompletionInput, messages: Message[]) {
  const { sampling, maxTokens, extraBody, reasons } = profile;
  const { options, ...extra } = extraBody ?? {};
  return {
    model,
    messages,
    stream: true,
    // A model that cannot think refuses the field; one that may does so unasked.
    ...(reasons === "always" ? { think: true } : {}),
    options: {
      ...sampling,
      ...(maxTokens ? { num_predict: maxTokens } : {}),
      ...(typeof options === "object" ? options : {}),
    },
    ...extra,
  };
}

function responsesBody({ model, profile }: CompletionInput, messages: Message[]) {
  const { sampling, maxTokens, extraBody, summarisesReasoning } = profile;
  return {
    model,
    input: messages,
    stream: true,
    // What children ask is not to be kept elsewhere.
    store: false,
    ...(summarisesReasoning ? { reasoning: { summary: "auto" } } : {}),
    ...sampling,
    ...(maxTokens ? { max_output_tokens: maxTokens } : {}),
    ...extraBody,
  };
}
