/** Whether a counterexample adds to the reason beside it: `156 ≠ 146` does not where the reason names both sides. */
export function saysMore(counterexample: string, reason: string): boolean {
  return counterexample.split("≠").some((side) => !reason.includes(side.trim()));
}
