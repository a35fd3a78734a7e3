const NUMBER = String.raw`\d+(?:\.\d+)?(?:\^\d+|²)?`;
const SIGN = String.raw`\s*(?:[-+*/×·÷−]|\\times|\\cdot|\\div)\s*`;
/** `√9+16`: a root sign typed without its bar may reach over what follows. */
const BARE_ROOT = new RegExp(String.raw`√\s*(${NUMBER}(?:${SIGN}${NUMBER})+)(?![\d.^²!%(])`, "g");
/** `8^2/3` may have a fraction as its exponent. */
const BARE_EXPONENT = /\^\s*(-?\d+\s*\/\s*\d+)/g;
/** `12÷3/4` may be typed by someone for whom both signs are one. */
const SLASHED = /(?<!\d\/\d+\s*)((?:÷|\\div\s*)\d+)\/(\d+)/g;

/** `85/40*45` may be typed for 85 over the product; over a sum it would hide a slip in the order of operations. */
const WIDE_BOTTOM = /(\d+)\s*\/\s*(\d+(?:\s*[*×]\s*\d+)+)(?![\d./(])/g;

/** `63.55 / 6.022 × 10²³`: a power of ten belongs to the number before it. */
const SCIENTIFIC =
  /([/÷])\s*(\d+(?:\.\d+)?\s*(?:[*×·xX]|\\times|\\cdot)\s*10\s*(?:\^\s*\{?\s*[-−]?\d+\}?|⁻?[⁰¹²³⁴-⁹]+))/g;

/** What a piece of typing may mean as well, where brackets were left out; empty for most. */
export function otherReadings(text: string): string[] {
  const readings = [
    ...reachesOf(text),
    text.replace(WIDE_BOTTOM, "$1/($2)"),
    text.replace(BARE_EXPONENT, "^($1)"),
    text.replace(SLASHED, "$1÷$2"),
    text.replace(SCIENTIFIC, "$1($2)"),
  ];
  return [...new Set(readings)].filter((reading) => reading !== text);
}

/** The root over the next number only, over two, and so on. */
function reachesOf(text: string): string[] {
  return [1, 2, 3, 99].map((count) =>
    text.replace(BARE_ROOT, (_, run: string) => {
      const parts = new RegExp(`^${NUMBER}(?:${SIGN}${NUMBER}){0,${count}}`).exec(run)?.[0] ?? run;
      return `√(${parts})${run.slice(parts.length)}`;
    }),
  );
}
