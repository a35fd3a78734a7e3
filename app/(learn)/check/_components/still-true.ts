import type { CheckedWork } from "./shown-verdict";

/** The verdicts that hold on when lines were changed: those of the lines before the first that is another now. */
export function stillTrue(
  checked: CheckedWork,
  before: readonly string[],
  now: readonly string[],
): CheckedWork {
  const changed = now.findIndex((text, index) => text !== before[index]);
  const kept = changed < 0 ? now.length : changed;
  const { firstError } = checked;
  return {
    lines: now.map((_, index) => (index < kept ? (checked.lines[index] ?? null) : null)),
    firstError: firstError !== null && firstError < kept ? firstError : null,
  };
}
