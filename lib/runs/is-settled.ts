/** The paper's default. */
const CONFIDENCE = 0.95;

/**
 * Whether more lanes would not change the vote. `groups`: the sizes of the groups of equal answers; `finished`: lanes that
 * ended, with an answer or without; `of`: lanes asked for. Settled when none is left, when the leader cannot be caught any
 * more, or when the leader stays the majority with a probability above 0.95 (Aggarwal et al., "Let's Sample Step by Step:
 * Adaptive-Consistency for Efficient Reasoning", EMNLP 2023: the Beta stopping rule).
 */
export function isSettled({
  groups,
  finished,
  of,
}: {
  groups: readonly { lanes: readonly number[] }[];
  finished: number;
  of: number;
}): boolean {
  if (finished >= of) return true;
  const [leader = 0, second = 0] = groups.map(({ lanes }) => lanes.length).sort((a, b) => b - a);
  if (leader === 0) return false;
  return leader > second + (of - finished) || leaderStaysAhead(leader, second) > CONFIDENCE;
}

/**
 * The probability that the leader is preferred to the second: P(p > 1/2) for p ~ Beta(leader + 1, second + 1). For whole
 * numbers the incomplete beta function is a tail of the binomial distribution (DLMF 8.17.5):
 * P = Σ_{j = 0}^{leader} C(n, j) / 2^n with n = leader + second + 1.
 */
export function leaderStaysAhead(leader: number, second: number): number {
  const n = leader + second + 1;
  let term = 2 ** -n;
  let sum = 0;
  for (let j = 0; j <= leader; j++) {
    sum += term;
    term = (term * (n - j)) / (j + 1);
  }
  return sum;
}
