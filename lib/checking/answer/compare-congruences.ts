import type { Outcome } from "./outcome";

const CONGRUENCE =
  /^([a-z])\s*(?:\\equiv|≡)\s*(-?\d{1,18})\s*(?:\\pmod\s*\{?\s*(\d{1,18})\s*\}?|\(\s*(?:\\bmod|\\mod|mod)\s*(\d{1,18})\s*\))$/;

/** `x ≡ 3 (mod 7)` and `x ≡ 10 (mod 7)` are the same numbers; null where one is no such answer. */
export function compareCongruences(expected: string, given: string): Outcome | null {
  const [a, b] = [expected, given].map(read);
  if (!a || !b) return null;
  if (a.name !== b.name) return "undecided";
  return a.modulus === b.modulus && (a.value - b.value) % a.modulus === 0n ? "equal" : "different";
}

function read(text: string): { name: string; value: bigint; modulus: bigint } | null {
  const [, name, value, braced, bracketed] = CONGRUENCE.exec(text) ?? [];
  const modulus = BigInt(braced ?? bracketed ?? "0");
  return name && value && modulus > 0n ? { name, value: BigInt(value), modulus } : null;
}
