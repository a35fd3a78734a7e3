const PERCENT = String.raw`\d+(?:\.\d+)?\s*\\?%`;

/** `200 + 10%`: 200.1, or a tenth more? `1 + 10%` and `50% + 10%` are certain, and so is a percentage that is multiplied. */
const ADDED_PERCENT = new RegExp(
  String.raw`(?:(?<![\d.])(?!1\s*[-+])\d+(?:\.\d+)?|[)}])\s*[-+]\s*${PERCENT}(?!\s*(?:[×*·÷/]|of\b|的|\\(?:times|cdot|div)))`,
);

/** `(2) x + 1 = 3` is the second exercise of a list, or a product. */
const NUMBERED =
  /(?:^|[:：]|解方程组?|解不等式组?|计算|化简|solve|calculate|simplify|evaluate)\s*\(\d{1,2}\)\s*[a-z\d\\√|]|^\(\d{1,2}\)\s*\(/i;

/** Whether a whole problem holds what people read in two ways, whatever is asked about it. */
export function hasTwoReadings(text: string): boolean {
  return ADDED_PERCENT.test(text) || NUMBERED.test(text);
}
