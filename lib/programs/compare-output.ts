export const COMPARISONS = ["lines", "exact", "tokens", "numbers", "unordered"] as const;
export type Comparison = (typeof COMPARISONS)[number];

/** Relative and absolute tolerance of `numbers`, as judges of contests commonly set it. */
const TOLERANCE = 1e-6;
const SHOWN_CHARACTERS_MAX = 200;

/** Whether `name` is one of the ways of comparing that need no program. */
export function isComparison(name: string): name is Comparison {
  return (COMPARISONS as readonly string[]).includes(name);
}

/** Null when `given` answers as `expected` does, else the first difference, for a person: `- expected`, `+ given`. */
export function compareOutput(expected: string, given: string, comparison: Comparison): string | null {
  switch (comparison) {
    case "exact":
      return expected === given ? null : firstDifference(expected.split("\n"), given.split("\n"), same);
    case "lines":
      return firstDifference(linesOf(expected), linesOf(given), same);
    case "unordered":
      return firstDifference(linesOf(expected).sort(), linesOf(given).sort(), same);
    case "tokens":
      return firstDifference(tokensOf(expected), tokensOf(given), same, "token");
    case "numbers":
      return firstDifference(tokensOf(expected), tokensOf(given), sameNumber, "token");
  }
}

function same(expected: string, given: string): boolean {
  return expected === given;
}

function sameNumber(expected: string, given: string): boolean {
  if (expected === given) return true;
  const [right, said] = [readNumber(expected), readNumber(given)];
  if (right === null || said === null) return false;
  return Math.abs(right - said) <= TOLERANCE * Math.max(1, Math.abs(right));
}

// Number() would read "", "0x10" and " " as numbers; a judge must not.
function readNumber(token: string): number | null {
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(token) ? Number(token) : null;
}

function linesOf(text: string): string[] {
  const lines = text.split(/\r?\n/).map((line) => line.replace(/[ \t\r]+$/, ""));
  while (lines.at(-1) === "") lines.pop();
  return lines;
}

function tokensOf(text: string): string[] {
  return text.split(/\s+/).filter(Boolean);
}

function firstDifference(
  expected: string[],
  given: string[],
  equal: (expected: string, given: string) => boolean,
  unit: "line" | "token" = "line",
): string | null {
  const length = Math.max(expected.length, given.length);
  for (let index = 0; index < length; index++) {
    const [right, said] = [expected[index], given[index]];
    if (right !== undefined && said !== undefined && equal(right, said)) continue;
    return `@ ${unit} ${index + 1}\n- ${shown(right)}\n+ ${shown(said)}`;
  }
  return null;
}

function shown(text: string | undefined): string {
  if (text === undefined) return "∅";
  return text.length > SHOWN_CHARACTERS_MAX ? `${text.slice(0, SHOWN_CHARACTERS_MAX)}…` : text;
}
