/** `1011_2` and `243_{b}` as the sums of their places; a letter with an index stays what it is. */
export function withoutBases(text: string): string {
  return text.replace(
    /(?<![\dA-Za-z}.]\s*|\\[A-Za-z]+\s*)(\d{1,24})\s*_\s*(?:\{\s*(\d{1,2}|[a-z])\s*\}|(\d|[a-z]))(?![\d.])/g,
    (whole, digits: string, wrapped?: string, bare?: string) => {
      const base = wrapped ?? bare ?? "";
      if (/\d/.test(base) && [...digits].some((digit) => Number(digit) >= Number(base))) return whole;
      const places = [...digits].map((digit, index) => {
        const power = digits.length - 1 - index;
        return power === 0 ? digit : `${digit} \\cdot ${base}^{${power}}`;
      });
      return `(${places.join(" + ")})`;
    },
  );
}
