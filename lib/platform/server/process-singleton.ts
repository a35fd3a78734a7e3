const REGISTRY = Symbol.for("stepwise.singletons");

type Registry = Map<string, unknown>;

function registry(): Registry {
  const holder = globalThis as { [REGISTRY]?: Registry };
  holder[REGISTRY] ??= new Map();
  return holder[REGISTRY];
}

/**
 * One instance per process. The HTTP server's bundle and each of Next's bundles hold their own copy of a module,
 * so module-level state would exist several times; state that must be one lives here.
 */
export function processSingleton<T>(name: string, create: () => T): T {
  const instances = registry();
  if (!instances.has(name)) instances.set(name, create());
  return instances.get(name) as T;
}

/** The instance if it was created, else undefined. */
export function existingSingleton<T>(name: string): T | undefined {
  return registry().get(name) as T | undefined;
}

/** Forgets an instance (tests, and closing at shutdown). */
export function forgetSingleton(name: string): void {
  registry().delete(name);
}
