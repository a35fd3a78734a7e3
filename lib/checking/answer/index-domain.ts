const SETS = String.raw`(?:\\(?:mathbb|mathbf|mathrm|text)\s*\{?\s*([NZ])\s*\}?|([NZℕℤ]))`;
const POSITIVE = String.raw`(\s*[\^_]\s*\{?\s*(?:\*|\+|\\ast)\s*\}?)?`;
const IN_SYMBOLS = new RegExp(
  String.raw`[,;]?\s*[([]?\s*(?:where|其中)?\s*n\s*(?:\\in(?![a-z])|∈)\s*${SETS}${POSITIVE}\s*[)\]]?$`,
);
const IN_WORDS = /[,;]?\s*\(?\s*(?:其中)?\s*n\s*(?:为|是)\s*正整数\s*\)?$/;

/**
 * `a_n = 2n - 1, n \in N^*` without saying what n is, where both say the same or one leaves it out: the terms of a sequence
 * are counted from 1. Where they say different things, as they are.
 */
export function withoutIndexDomain(answers: readonly [string, string]): [string, string] {
  const [a, b] = [read(answers[0]), read(answers[1])];
  const agree =
    a.domain === b.domain || [a, b].every(({ domain }) => domain === null || domain === "positive");
  return agree ? [a.body, b.body] : [...answers];
}

/** Angles for every n are no sequence. */
function read(text: string): { body: string; domain: string | null } {
  const [clause, upright, plain, positive] = IN_SYMBOLS.exec(text) ?? [];
  const words = IN_WORDS.exec(text)?.[0];
  const body = text.slice(0, text.length - (clause ?? words ?? "").length).trim();
  if (body === "" || body === text || /\\pi|π|\\circ|°/.test(text)) return { body: text, domain: null };
  if (words !== undefined || positive !== undefined) return { body, domain: "positive" };
  return { body, domain: upright ?? plain ?? null };
}
