/** How exactly an answer says its number: by these words before or after it. */
const HEDGES: readonly (readonly [kind: string, before: RegExp, after: RegExp])[] = [
  [
    "about",
    /^(?:\\text\s*\{\s*)?(?:about|approximately|approx\.?|roughly|around|nearly|almost|大约|大概|约为?|近似为?|接近)(?![a-z])\s*\}?\s*/i,
    /\s*(?:左右|上下|or so)$/i,
  ],
  [
    "at least",
    /^(?:\\text\s*\{\s*)?(?:at least|no (?:less|fewer) than|至少为?|不少于|不小于|不低于|最少)(?![a-z])\s*\}?\s*/i,
    /\s*(?:或?以上|or (?:more|greater|above)|at least|\+)$/i,
  ],
  [
    "at most",
    /^(?:\\text\s*\{\s*)?(?:at most|up to|no (?:more|greater) than|至多为?|最多为?|不超过|不多于|不大于|不高于)(?![a-z])\s*\}?\s*/i,
    /\s*(?:或?以下|以内|or (?:less|fewer|below)|at most)$/i,
  ],
  [
    "above",
    /^(?:\\text\s*\{\s*)?(?:more than|greater than|over|above|多于|大于|超过|高于)(?![a-z])\s*\}?\s*/i,
    /多$/,
  ],
  [
    "below",
    /^(?:\\text\s*\{\s*)?(?:less than|fewer than|under|below|少于|小于|不足|不到|低于)(?![a-z])\s*\}?\s*/i,
    /(?!)/,
  ],
];

/** The kind of hedge of an answer with a number, and the answer without it: `约30`, "at least 5", 30左右. */
export function withoutHedge(text: string): { hedge: string | null; body: string } {
  if (!/\d/.test(text)) return { hedge: null, body: text };
  const said = text.replace(/\\text\s*\{([^{}]*)\}$/, "$1");
  for (const [hedge, before, after] of HEDGES) {
    if (said !== text && after.test(said)) return { hedge, body: said.replace(after, "").trim() };
    const body = text.replace(before, "").replace(after, "").trim();
    if (body !== text && body !== "") return { hedge, body };
  }
  return { hedge: null, body: text };
}
