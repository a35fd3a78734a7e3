import type { Comparison, Difference } from "./comparison";
import { sameNumber, type Tolerance, toleranceOf } from "./same-number";

const SHOWN_CHARACTERS_MAX = 200;

type Piece = { text: string; line: number };
type Equal = (expected: string, given: string) => boolean;

/** Null when `given` answers as `expected` does, else where they first part. */
export function compareOutput(expected: string, given: string, comparison: Comparison): Difference | null {
  if (expected === given) return null;
  const { compare, ignoreCase = false, of = "lines" } = comparison;
  const equal = equality(ignoreCase);
  switch (compare) {
    case "exact":
      return firstDifference(split(expected, /\n/), split(given, /\n/), equal, "line");
    case "lines":
      return firstDifference(linesOf(expected), linesOf(given), equal, "line");
    case "tokens":
      return firstDifference(tokensOf(expected), tokensOf(given), equal, "token");
    case "numbers":
      return firstDifference(
        tokensOf(expected),
        tokensOf(given),
        numberEquality(toleranceOf(comparison), equal),
        "token",
      );
    case "unordered": {
      const [right, said] = [expected, given].map((text) =>
        sorted(of === "tokens" ? tokensOf(text) : linesOf(text), ignoreCase),
      ) as [Piece[], Piece[]];
      return firstDifference(right, said, equal, of === "tokens" ? "token" : "line");
    }
  }
}

/** The difference for a person: `- expected`, `+ given`. */
export function describeDifference({ unit, at, expected, got }: Difference): string {
  return `@ ${unit} ${at}\n- ${expected ?? "∅"}\n+ ${got ?? "∅"}`;
}

function equality(ignoreCase: boolean): Equal {
  if (!ignoreCase) return (expected, given) => expected === given;
  return (expected, given) => expected === given || expected.toLowerCase() === given.toLowerCase();
}

function numberEquality(tolerance: Tolerance, equal: Equal): Equal {
  return (expected, given) => equal(expected, given) || sameNumber(expected, given, tolerance);
}

function split(text: string, separator: RegExp): Piece[] {
  return text.split(separator).map((line, index) => ({ text: line, line: index + 1 }));
}

function linesOf(text: string): Piece[] {
  const lines = split(text, /\r?\n/);
  for (const line of lines) line.text = line.text.replace(/[ \t\r]+$/, "");
  while (lines.at(-1)?.text === "") lines.pop();
  return lines;
}

function tokensOf(text: string): Piece[] {
  return split(text, /\n/).flatMap(({ text: words, line }) =>
    words
      .split(/\s+/)
      .filter(Boolean)
      .map((word) => ({ text: word, line })),
  );
}

function sorted(pieces: Piece[], ignoreCase: boolean): Piece[] {
  const key = (text: string) => (ignoreCase ? text.toLowerCase() : text);
  const keyed = pieces.map((piece) => ({ piece, key: key(piece.text) }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return keyed.map(({ piece }) => piece);
}

function firstDifference(
  expected: Piece[],
  given: Piece[],
  equal: Equal,
  unit: Difference["unit"],
): Difference | null {
  const length = Math.max(expected.length, given.length);
  for (let index = 0; index < length; index++) {
    const [right, said] = [expected[index], given[index]];
    if (right && said && equal(right.text, said.text)) continue;
    const line = said?.line ?? right?.line ?? 1;
    return { unit, at: index + 1, line, expected: shown(right?.text), got: shown(said?.text) };
  }
  return null;
}

function shown(text: string | undefined): string | null {
  if (text === undefined) return null;
  return text.length > SHOWN_CHARACTERS_MAX ? `${text.slice(0, SHOWN_CHARACTERS_MAX)}…` : text;
}
