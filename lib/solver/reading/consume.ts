/** Words that may stand before what is asked or given, and punctuation. */
const BEFORE =
  /^(?:[\s,，、;；.。:：]|and\b|also\b|then\b|its\b|the\b|find\b|calculate\b|求|它的|其|该|的)*$/i;
/** Two things are apart by a comma or a word of joining: `a_2 a_4` may be a product. */
const BETWEEN =
  /^\s*(?:[,，、;；.。]|(?:[,，、;；.。]\s*)?(?:and|then|also|和|与|及|以及|并|并求))\s*(?:[\s,，、:：]|also\b|then\b|its\b|the\b|find\b|calculate\b|求|它的|其|该|的)*$/i;
/** `…与…的和` asks for the sum of the two: no word may follow. */
const AFTER = /^[\s,，、;；.。:：]*$/;

/**
 * Takes every match of each pattern out of a text and tells what it was; null where something else than joints remains,
 * so that no word is passed over. Matches come in the order of the text.
 */
export function consume<T>(
  text: string,
  patterns: readonly (readonly [pattern: RegExp, read: (match: RegExpExecArray) => T])[],
): T[] | null {
  const found: { at: number; end: number; value: T }[] = [];
  let rest = text;
  for (const [pattern, read] of patterns) {
    const global = new RegExp(pattern.source, `${pattern.flags.replace("g", "")}g`);
    for (const match of rest.matchAll(global)) {
      const end = match.index + match[0].length;
      found.push({ at: match.index, end, value: read(match as RegExpExecArray) });
      rest = rest.slice(0, match.index) + " ".repeat(match[0].length) + rest.slice(end);
    }
  }
  found.sort((a, b) => a.at - b.at);
  const [first, last] = [found[0], found.at(-1)];
  if (!first || !last || !BEFORE.test(text.slice(0, first.at)) || !AFTER.test(text.slice(last.end)))
    return null;
  const apart = found.slice(1).every(({ at }, index) => BETWEEN.test(text.slice(found[index]?.end, at)));
  return apart ? found.map(({ value }) => value) : null;
}
