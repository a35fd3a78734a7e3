/** Whatever JSON holds, not yet looked at. */
export type Json = Record<string, unknown>;

/** The object that a value is, or null: arrays and scalars have no fields that we read. */
export function asObject(value: unknown): Json | null {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Json) : null;
}

function asText(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/**
 * The reasoning in a delta or message, whichever field the backend uses. The same text in two fields counts once
 * (OpenRouter). By hand and without allocation: this runs for every token.
 */
export function reasoningOf(delta: Json): string {
  return (
    asText(delta.reasoning_content) ||
    asText(delta.reasoning) ||
    asText(delta.thinking) ||
    (Array.isArray(delta.reasoning_details) ? textOfParts(delta.reasoning_details, detailText) : "") ||
    (Array.isArray(delta.content) ? textOfParts(delta.content, thoughtText) : "")
  );
}

/** The answer's text in a delta or message; a refusal is what the model answers. */
export function contentOf(delta: Json): string {
  const { content } = delta;
  if (typeof content === "string" && content !== "") return content;
  return (Array.isArray(content) ? textOfParts(content, answerText) : "") || asText(delta.refusal);
}

/** The texts of an array of parts, each read by `read`, joined. */
export function textOfParts(parts: unknown[], read: (part: Json) => string): string {
  let text = "";
  for (const item of parts) {
    const part = asObject(item);
    if (part) text += read(part);
  }
  return text;
}

function detailText(part: Json): string {
  return asText(part.text) || asText(part.summary);
}

function thoughtText(part: Json): string {
  if (part.type !== "thinking") return "";
  const { thinking } = part;
  return Array.isArray(thinking) ? textOfParts(thinking, plainText) : asText(thinking);
}

function answerText(part: Json): string {
  return part.type === "thinking" ? "" : asText(part.text);
}

/** The `text` of a part, or its `refusal`. */
export function plainText(part: Json): string {
  return asText(part.text) || asText(part.refusal);
}
