/** `x = 1, y = 2` by name, where every item names another letter or word. */
export function namedValues(items: readonly string[]): Map<string, string> | null {
  const found = new Map<string, string>();
  for (const item of items) {
    const [, name, value] =
      /^(\\?[A-Za-z]+(?:_\{?\w+\}?)?|\p{Script=Han}{2,8})\s*=\s*([^=<>]+)$/u.exec(item.trim()) ?? [];
    if (!name || !value || found.has(name)) return null;
    found.set(name, value);
  }
  return found;
}

const LABELLED = new RegExp(
  [
    String.raw`^(\\angle\s*[A-Z]{1,3}|∠\s*[A-Z]{1,3}|[A-Za-z]'?\([^()=]{1,12}\)|\\(?:sin|cos|tan|max|min)\s*[A-Z]?|\\frac\{d\w\}\{d\w\}`,
    String.raw`|\p{Script=Han}{1,8}|(?!sin|cos|tan|sqrt|log|ln|lim|exp|abs|gcd|lcm)[A-Za-z]{3,}(?: [a-z]+)*)`,
    String.raw`\s*(?:=|:|是|为|\bis\b)?\s*([-+\d(\\[√.][^=<>]*)$`,
  ].join(""),
  "u",
);

/** `\text{quotient } x^2`: a label set upright, whatever follows. */
const UPRIGHT = /^\\text\s*\{\s*([\p{Script=Han}A-Za-z][^{}=]*?)\s*[:：]?\s*\}\s*[:=]?\s*(\S.*)$/u;

/** `∠A = 30°, ∠B = 60°`, 最大值 5，最小值 1, "center (1, 2), radius 3": what each value is of. */
export function labelledValues(items: readonly string[]): Map<string, string> | null {
  const found = new Map<string, string>();
  for (const item of items) {
    const [, label, value] = UPRIGHT.exec(item.trim()) ?? LABELLED.exec(item.trim()) ?? [];
    const plain = label?.replace(/\s+/g, "").replace(/[为是]$/, "");
    const name = plain && /^[A-Za-z]{3,}$/.test(plain) ? plain.toLowerCase() : plain;
    if (!name || !value || found.has(name)) return null;
    found.set(name, value);
  }
  return found.size > 1 ? found : null;
}
