const LAST_DIGITS: readonly [RegExp, bigint][] = [
  [/\b(?:last|units?|ones|final|rightmost)[ '-]?s?\s*(?:place\s+)?digits?\b|个位|末位|尾数|最后一位/i, 10n],
  [/\b(?:last|final|rightmost) two digits\b|tens digit|末两位|后两位|十位/i, 100n],
  [/\b(?:last|final|rightmost) three digits\b|hundreds digit|末三位|后三位|百位/i, 1000n],
];
const MODULUS =
  /\\p?b?mod\s*\{?\s*(\d{1,9})|\bmod(?:ulo)?\s*\$?\s*(\d{1,9})|remainder\b[^.\n]{0,60}?\bby\s*\$?\s*(\d{1,9})|\bby\s*\$?\s*(\d{1,9})\$?[^.\n]{0,40}?\bremainder|除以\s*\$?\s*(\d{1,9})\s*\$?\s*(?:的|所得|后)?的?余数|模\s*\$?\s*(\d{1,9})/gi;
const MODULI_MAX = 6;

/** The numbers modulo which a text reckons, where it asks for remainders or last digits; empty for others. */
export function moduliOf(text: string): bigint[] {
  const found = LAST_DIGITS.flatMap(([words, modulus]) => (words.test(text) ? [modulus] : []));
  for (const match of text.matchAll(MODULUS)) {
    const modulus = BigInt(match.slice(1).find(Boolean) ?? "0");
    if (modulus > 1n && found.length < MODULI_MAX) found.push(modulus);
  }
  return found;
}
