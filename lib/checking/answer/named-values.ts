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
