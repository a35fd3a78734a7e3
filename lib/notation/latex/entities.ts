const NAMED: Record<string, string> = {
  lt: "<",
  gt: ">",
  amp: "&",
  quot: '"',
  apos: "'",
  nbsp: "\u00a0",
  le: "≤",
  ge: "≥",
  ne: "≠",
  times: "×",
  divide: "÷",
  minus: "−",
  plusmn: "±",
  middot: "·",
  deg: "°",
  pi: "π",
  alpha: "α",
  beta: "β",
  theta: "θ",
  infin: "∞",
  asymp: "≈",
  equiv: "≡",
  rarr: "→",
  radic: "√",
  ang: "∠",
  hellip: "…",
  ndash: "–",
  mdash: "—",
  ldquo: "“",
  rdquo: "”",
  sup2: "²",
  sup3: "³",
  frac12: "½",
};

/** The HTML entity at `at` as its character and its length in the source; null if none that we know stands there. */
export function entityAt(source: string, at: number): { text: string; length: number } | null {
  const match = /^&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+\d*));/i.exec(source.slice(at, at + 12));
  if (!match) return null;
  const [whole, decimal, hex, name] = match;
  const text = name ? NAMED[name] : character(decimal ? Number(decimal) : Number.parseInt(hex ?? "", 16));
  return text ? { text, length: whole.length } : null;
}

/** A code point as a character; none for controls, surrogates and what lies outside Unicode. */
export function character(code: number): string | undefined {
  const known = code > 0x1f && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return known ? String.fromCodePoint(code) : undefined;
}
