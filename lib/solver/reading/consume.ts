/** What may stand between the things that are asked or given. */
const JOINTS =
  /^(?:[\s,，、;；.。:：]|and\b|also\b|then\b|its\b|the\b|find\b|calculate\b|和|与|及|以及|并|求|它的|其|该|的)*$/i;

/**
 * Takes every match of each pattern out of a text and tells what it was; null where something else than joints remains,
 * so that no word is passed over. Matches come in the order of the text.
 */
export function consume<T>(
  text: string,
  patterns: readonly (readonly [pattern: RegExp, read: (match: RegExpExecArray) => T])[],
): T[] | null {
  const found: { at: number; value: T }[] = [];
  let rest = text;
  for (const [pattern, read] of patterns) {
    const global = new RegExp(pattern.source, `${pattern.flags.replace("g", "")}g`);
    for (const match of rest.matchAll(global)) {
      found.push({ at: match.index, value: read(match as RegExpExecArray) });
      rest =
        rest.slice(0, match.index) + " ".repeat(match[0].length) + rest.slice(match.index + match[0].length);
    }
  }
  if (found.length === 0 || !JOINTS.test(rest)) return null;
  return found.sort((a, b) => a.at - b.at).map(({ value }) => value);
}
