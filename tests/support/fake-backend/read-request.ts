import { type Dialect, dialectOf } from "./dialects";
import type { Reply } from "./reply";
import { type Begun, restOf, type Script, wholeScript } from "./script";

type Message = { role: string; content: string } & Record<string, unknown>;

/** A completion that was asked for, whichever interface it came through. */
export type Asked = {
  model: string;
  dialect: Dialect | undefined;
  /** The failure named after an exclamation mark: `model!failure`. */
  failure: string | undefined;
  messages: Message[];
  body: Record<string, unknown>;
};

export function readRequest(body: Record<string, unknown>): Asked {
  const [model = "", failure] = String(body.model ?? "").split("!");
  const messages = (body.messages ?? body.input ?? []) as Message[];
  return { model, failure, dialect: dialectOf(model), messages, body };
}

/** A turn that asks for the answer without more reasoning. */
const ANSWER_NOW =
  /answer now|final answer now|stop thinking|现在就|马上回答|直接(给出|回答|作答)|不(要|用)再(想|思考)/i;

/** What is to be sent: the whole reply, what is left of it after the part that the request brings along, or the answer. */
export function scriptFor(asked: Asked, reply: Reply): Script {
  const begun = begunBy(asked);
  if (begun) return restOf(reply, begun);
  const last = asked.messages.at(-1);
  const isLaterTurn = asked.messages.some(({ role }) => role === "assistant");
  if (isLaterTurn && last?.role === "user" && ANSWER_NOW.test(last.content))
    return { ...wholeScript(reply), reasoning: "", from: "answer" };
  return wholeScript(reply);
}

/** Why the request is refused, as the real servers do; null when it is in order. */
export function refusalFor({ dialect, body, messages }: Asked, path: string): string | null {
  if (!dialect) return "unknown-model";
  // As the o-series does.
  if (dialect.shows === "nothing" && ("temperature" in body || "max_tokens" in body)) return "bad-request";
  if (body.continue_final_message === true && body.add_generation_prompt !== false) return "bad-request";
  const isBegun = messages.at(-1)?.prefix === true;
  if (isBegun && dialect.prefill === "prefix" && !path.startsWith("/beta/")) return "bad-request";
  return null;
}

function begunBy({ dialect, body, messages }: Asked): Begun | null {
  const last = messages.at(-1);
  if (!dialect || last?.role !== "assistant") return null;
  if (dialect.prefill === "none") return null;
  if (dialect.prefill === "continue_final_message" && body.continue_final_message !== true) return null;
  if (dialect.prefill === "prefix") {
    if (last.prefix !== true) return null;
    const reasoning = String(last.reasoning_content ?? "");
    const closed = dialect.shows === "no reasoning" || last.content !== "";
    return { reasoning, closed, answer: last.content.replace(/^\n\n/, "") };
  }
  return begunText(last.content, dialect.shows === "no reasoning");
}

function begunText(content: string, isAnswer: boolean): Begun {
  if (isAnswer || !content.startsWith("<think>")) return { reasoning: "", closed: true, answer: content };
  const [reasoning = "", ...rest] = content.replace(/^<think>\n?/, "").split("\n</think>\n\n");
  return { reasoning, closed: rest.length > 0, answer: rest.join("\n</think>\n\n") };
}
