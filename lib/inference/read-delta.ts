import { z } from "zod";

// Lenient: only the fields that are used, and any of them may be missing, null or of a backend's own making.
const text = z.string().nullish().catch(null);
const part = z.looseObject({
  type: text,
  text,
  thinking: z
    .union([z.string(), z.array(z.looseObject({ text }))])
    .nullish()
    .catch(null),
});
const delta = z.looseObject({
  content: z
    .union([z.string(), z.array(part)])
    .nullish()
    .catch(null),
  reasoning_content: text,
  reasoning: text,
  reasoning_details: z.array(z.looseObject({ text })).nullish().catch(null),
  thinking: text,
});

export type DeltaTexts = { reasoning: string; content: string };

/** The texts of one delta or message, whichever fields the backend uses. The same reasoning in two fields counts once. */
export function readDelta(value: unknown): DeltaTexts {
  const parsed = delta.safeParse(value);
  if (!parsed.success) return { reasoning: "", content: "" };
  const { content, reasoning_content, reasoning, reasoning_details, thinking } = parsed.data;
  const details = (reasoning_details ?? []).map((detail) => detail.text ?? "").join("");
  const parts = Array.isArray(content) ? content : [];
  const thought = parts.map(thoughtOf).join("");
  return {
    reasoning: reasoning_content || reasoning || details || thinking || thought,
    content:
      typeof content === "string"
        ? content
        : parts.map((item) => (item.type === "thinking" ? "" : (item.text ?? ""))).join(""),
  };
}

function thoughtOf(item: z.infer<typeof part>): string {
  if (item.type !== "thinking") return "";
  return typeof item.thinking === "string"
    ? item.thinking
    : (item.thinking ?? []).map((piece) => piece.text ?? "").join("");
}
