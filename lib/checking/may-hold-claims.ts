/**
 * Whether a text can hold a claim at all: each is in a formula or says a number. False for most of what a model thinks
 * aloud, which then need not go to the checker.
 */
export function mayHoldClaims(text: string): boolean {
  return /[\d０-９$\\]/.test(text);
}
