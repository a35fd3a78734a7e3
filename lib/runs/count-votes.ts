export type LaneAnswer = {
  lane: number;
  text: string;
  /** Which lane ended first, second, …; orders nothing but ties and who represents a group. */
  finishedOrder: number;
  /** Length of the chain that led to the answer. */
  tokens: number;
};

export type VoteGroup = {
  /** The answer as the first of the group stated it. */
  answer: string;
  /** In the order in which they ended. */
  lanes: number[];
  /** Mean length of the group's chains. */
  tokens: number;
};

/**
 * Lanes by equal answers, the largest group first, of equals the one with the shorter chains. Only the checker joins
 * answers, by comparing with the group's first (it need not be transitive); identical texts are one without asking it,
 * "undecided" never joins. A lane without an answer has no vote.
 */
export function countVotes(
  answers: readonly LaneAnswer[],
  equal: (a: string, b: string) => "equal" | "different" | "undecided",
): VoteGroup[] {
  const groups: { answer: string; members: LaneAnswer[] }[] = [];
  const byText = new Map<string, { answer: string; members: LaneAnswer[] }>();
  for (const answer of answers.toSorted((a, b) => a.finishedOrder - b.finishedOrder)) {
    const text = answer.text.trim();
    if (text === "") continue;
    let group = byText.get(text) ?? groups.find((other) => equal(other.answer, text) === "equal");
    if (!group) {
      group = { answer: text, members: [] };
      groups.push(group);
    }
    group.members.push(answer);
    byText.set(text, group);
  }
  return groups
    .map(({ answer, members }) => ({
      answer,
      lanes: members.map(({ lane }) => lane),
      tokens: members.reduce((sum, { tokens }) => sum + tokens, 0) / members.length,
    }))
    .sort((a, b) => b.lanes.length - a.lanes.length || a.tokens - b.tokens);
}
