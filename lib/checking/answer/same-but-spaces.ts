/**
 * Whether two answers are one but for spaces, and no comma in them could part thousands in one and items in the other:
 * `(2,12)∪(12,102)` and `27,54,108` are pairs and a list, `1,234` may be a number.
 */
export function sameButSpaces(expected: string, given: string): boolean {
  const [a, b] = [expected, given].map((text) => text.replace(/\s+/g, "")) as [string, string];
  if (a !== b || /\d\s+\d/.test(expected) || /\d\s+\d/.test(given)) return false;
  return [...a.matchAll(/\d+(?:,\d+)+/g)].every(({ 0: run, index }) => {
    const isBracketed =
      /[([{]$/.test(a.slice(0, index)) && /^(?:\\\}|[)\]}])/.test(a.slice(index + run.length));
    return isBracketed || !/^\d{1,3}(?:,\d{3})+$/.test(run);
  });
}
