import type { CheckedLine } from "@/lib/checking/check-lines";

/** What is shown at a line. `later`: it comes after the first error, and nothing is said of it. */
export type ShownVerdict =
  | { verdict: "holds" }
  | { verdict: "unchecked"; reason: string }
  | { verdict: "fails"; reason: string | null; counterexample: string | null }
  | { verdict: "later" };

/** A checked solution: for each line its verdict, null for a blank one. */
export type CheckedWork = { lines: (ShownVerdict | null)[]; firstError: number | null };

/**
 * What may be shown of a checked solution. Nothing is said of lines after the first that fails, and of that one only
 * what does not name a value that the student has still to find.
 */
export function shownVerdicts(input: {
  texts: readonly string[];
  problem: string;
  checked: readonly CheckedLine[];
  firstError: number | null;
}): CheckedWork {
  const places = input.texts.flatMap((text, index) => (text.trim() ? [index] : []));
  const firstError = input.firstError === null ? null : (places[input.firstError] ?? null);
  const lines = input.texts.map((): ShownVerdict | null => null);
  places.forEach((place, index) => {
    const line = input.checked[index];
    if (line)
      lines[place] = shown(line, place, firstError, [input.problem, ...input.texts.slice(0, place + 1)]);
  });
  return { lines, firstError };
}

function shown(line: CheckedLine, place: number, firstError: number | null, written: string[]): ShownVerdict {
  if (firstError !== null && place > firstError) return { verdict: "later" };
  if (line.verdict === "holds") return { verdict: "holds" };
  if (line.verdict === "unchecked") return { verdict: "unchecked", reason: line.reason };
  const { reason, counterexample = null } = line;
  return {
    verdict: "fails",
    reason: givesAway(reason, written) ? null : reason,
    counterexample: counterexample !== null && givesAway(counterexample, written) ? null : counterexample,
  };
}

/**
 * Whether a text names a number that the student has not written, other than where it puts numbers in for letters: a
 * computed side is the result that is to be found, while "at x = 7 the sides are 3 and 5" shows only that they differ.
 */
export function givesAway(text: string, written: readonly string[]): boolean {
  if (/(?<![A-Za-z\\])[A-Za-z](?![A-Za-z])\s*=/.test(text)) return false;
  const known = new Set(written.flatMap(valuesIn));
  return valuesIn(text).some((value) => !known.has(value));
}

/** The numbers of a text, a fraction or a root as one, however it is written. */
function valuesIn(text: string): string[] {
  const plain = text
    .replace(/\\[dt]?frac\{([^{}]*)\}\{([^{}]*)\}/g, "$1/$2")
    .replace(/\\[dt]?frac(\d)(\d)/g, "$1/$2")
    .replace(/\\sqrt\{([^{}]*)\}/g, "√$1")
    .replace(/\s*([/√])\s*/g, "$1");
  return plain.match(/[\d.√π/^]*\d(?:[\d√π/^]|\.(?=\d))*/g) ?? [];
}
