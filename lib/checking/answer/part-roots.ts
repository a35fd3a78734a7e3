/** `x = -1 x = 2` with a comma before the next root: where the letter comes again before a sign of equality, a new one begins. */
export function partRoots(text: string): string {
  const name = /^\s*([a-z])(?:_\{?\d\}?|[₁-₉])?\s*=/.exec(text)?.[1];
  if (name === undefined) return text;
  const next = `${name}(?:_\\{?\\d\\}?|[₁-₉])?\\s*=`;
  return text.replace(new RegExp(`(?<=[\\d)\\]}π∞%²³])\\s+(?=${next})`, "g"), ", ");
}
