import { processSingleton } from "./process-singleton";

type Entry = { value: Promise<unknown>; staleAtMs: number };

const entries = () => processSingleton("platform.shortCache", () => new Map<string, Entry>());

/**
 * What `load` gives, asked for again after `ms`: for settings that every request reads and nobody changes by the
 * second. A change made here is seen at once through `forgetCached`, one made by another server within `ms`.
 */
export function shortCached<T>(name: string, ms: number, load: () => Promise<T>): Promise<T> {
  const known = entries().get(name);
  if (known && Date.now() < known.staleAtMs) return known.value as Promise<T>;
  const value = load();
  entries().set(name, { value, staleAtMs: Date.now() + ms });
  // A failure is not kept.
  value.catch(() => {
    if (entries().get(name)?.value === value) entries().delete(name);
  });
  return value;
}

export function forgetCached(name: string): void {
  entries().delete(name);
}
