import type { Outcome } from "./outcome";

const WITH_REMAINDER =
  /^(?:商|quotient)?\s*(?:是|为)?\s*(\d{1,15})\s*[,，]?\s*(?:……?|\.{3,6}|\\(?:cdots|ldots|dots)(?:\\(?:cdots|ldots|dots))?|余数?(?:是|为)?|(?:\\text\s*\{)?\s*(?:[Rr]|remainder|rem\.?)\s*\}?)\s*(\d{1,15})$/;

/** `4……3`, 4余3, `4 R 3` and "4 remainder 3"; null where one is no such answer. */
export function compareRemainders(expected: string, given: string): Outcome | null {
  const [a, b] = [WITH_REMAINDER.exec(expected), WITH_REMAINDER.exec(given)];
  if (!a || !b) return null;
  return Number(a[1]) === Number(b[1]) && Number(a[2]) === Number(b[2]) ? "equal" : "different";
}
