import type { Outcome } from "./outcome";

const NUMBER_IN_BASE =
  /^([0-9A-Fa-f]+)\s*_\s*(?:\{\s*\(?\s*(\d{1,2})\s*\)?\s*\}|\(\s*(\d{1,2})\s*\)|(\d{1,2}))$/;

/** `204_5` and `204_{(5)}`: the digits of one base; the same number in two bases answers two questions. Null where one names no base. */
export function compareBases(expected: string, given: string): Outcome | null {
  const [a, b] = [read(expected), read(given)];
  if (!a || !b) return null;
  if (a.value !== b.value) return "different";
  return a.base === b.base ? "equal" : "undecided";
}

function read(text: string): { value: bigint; base: number } | null {
  const [, digits = "", braced, bracketed, bare] = NUMBER_IN_BASE.exec(text) ?? [];
  const base = Number(braced ?? bracketed ?? bare ?? 0);
  const values = [...digits].map((digit) => Number.parseInt(digit, 16));
  if (base < 2 || base > 16 || values.some((value) => value >= base)) return null;
  return { value: values.reduce((total, value) => total * BigInt(base) + BigInt(value), 0n), base };
}
