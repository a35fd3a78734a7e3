import { countTokens, EVENT_STREAM, type Wire } from "./chat-lines";
import { paced, TOKEN_CHARACTERS } from "./line";
import { tokens } from "./reply";

const CREATED = "2025-08-01T00:00:00Z";

function json(value: object): string {
  return `${JSON.stringify(value)}\n`;
}

/** Ollama's own interface: a line of JSON for each token, thinking in a field of the message. */
export function ollamaLines(): Wire {
  const message = (fields: object) =>
    json({ model: "m", created_at: CREATED, message: { role: "assistant", ...fields }, done: false });
  const pieces = (text: string, fields: (piece: string) => object) =>
    paced(tokens(text, TOKEN_CHARACTERS).map((piece) => message(fields(piece))));
  return {
    api: "ollama",
    contentType: "application/x-ndjson",
    head: () => [],
    body: ({ reasoning, answer }) => [
      ...pieces(reasoning, (thinking) => ({ content: "", thinking })),
      ...pieces(answer, (content) => ({ content })),
    ],
    tail: (script) => {
      const counted = countTokens(script);
      return [
        json({
          model: "m",
          created_at: CREATED,
          message: { role: "assistant", content: "" },
          done: true,
          done_reason: "stop",
          total_duration: 1,
          prompt_eval_count: 20,
          eval_count: counted.reasoning + counted.answer,
        }),
      ];
    },
  };
}

/** OpenAI's Responses interface: events with a type; the reasoning is hidden, a summary of it is shown. */
export function responsesEvents(): Wire {
  const event = (type: string, fields: object) =>
    `event: ${type}\ndata: ${JSON.stringify({ type, ...fields })}\n\n`;
  const pieces = (text: string, type: string) =>
    paced(
      tokens(text, TOKEN_CHARACTERS).map((delta) => event(type, { item_id: "i", output_index: 0, delta })),
    );
  const response = (status: string, usage: object | null) => ({
    response: { id: "resp_1", object: "response", status, error: null, incomplete_details: null, usage },
  });
  return {
    api: "responses",
    contentType: EVENT_STREAM,
    head: () => [
      event("response.created", response("in_progress", null)),
      event("response.in_progress", response("in_progress", null)),
    ],
    body: ({ reasoning, answer }) => [
      event("response.reasoning_summary_part.added", {
        item_id: "i",
        part: { type: "summary_text", text: "" },
      }),
      ...pieces(reasoning, "response.reasoning_summary_text.delta"),
      event("response.reasoning_summary_text.done", { item_id: "i", text: reasoning }),
      ...pieces(answer, "response.output_text.delta"),
      event("response.output_text.done", { item_id: "i", text: answer }),
    ],
    tail: (script) => {
      const { reasoning, answer } = countTokens(script);
      const usage = {
        input_tokens: 20,
        input_tokens_details: { cached_tokens: 0 },
        output_tokens: reasoning + answer,
        output_tokens_details: { reasoning_tokens: reasoning },
      };
      return [event("response.completed", response("completed", usage))];
    },
  };
}
