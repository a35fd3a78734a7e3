/** Marks at multiples of 1, 2 or 5 times a power of ten within `from` to `to`: at most `countMax`, and two or more where they fit. */
export function chooseTicks(from: number, to: number, countMax: number): number[] {
  const rough = (to - from) / Math.max(1, countMax);
  if (!(rough > 0) || !Number.isFinite(rough)) return [];
  const power = Math.floor(Math.log10(rough));
  for (let exponent = power; exponent <= power + 1; exponent++) {
    for (const digit of [1, 2, 5]) {
      const [first, last] = [Math.ceil(over(from, digit, exponent)), Math.floor(over(to, digit, exponent))];
      if (last - first < countMax)
        return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) =>
          times((first + index) * digit, exponent),
        );
    }
  }
  return [];
}

function over(value: number, digit: number, exponent: number): number {
  return exponent < 0 ? (value * 10 ** -exponent) / digit : value / (digit * 10 ** exponent);
}

/** `value · 10^exponent` as the double nearest to its decimals: 0.3, not 0.30000000000000004. */
function times(value: number, exponent: number): number {
  return Number(`${value}e${exponent}`) + 0;
}
