type Listener = (...values: unknown[]) => unknown;

/** The part of Node's EventEmitter that programs use. What a listener returns is told to `onReturned`, as it may be a promise that fails. */
export class Emitter {
  static onReturned: (value: unknown) => void = () => {};
  #listeners = new Map<string, Listener[]>();

  on(name: string, listener: Listener): this {
    this.#listeners.set(name, [...(this.#listeners.get(name) ?? []), listener]);
    return this;
  }

  addListener(name: string, listener: Listener): this {
    return this.on(name, listener);
  }

  once(name: string, listener: Listener): this {
    const wrapped = (...values: unknown[]) => {
      this.off(name, wrapped);
      return listener.apply(this, values);
    };
    return this.on(name, wrapped);
  }

  off(name: string, listener: Listener): this {
    this.#listeners.set(
      name,
      (this.#listeners.get(name) ?? []).filter((other) => other !== listener),
    );
    return this;
  }

  removeListener(name: string, listener: Listener): this {
    return this.off(name, listener);
  }

  removeAllListeners(name?: string): this {
    if (name === undefined) this.#listeners.clear();
    else this.#listeners.delete(name);
    return this;
  }

  listenerCount(name: string): number {
    return this.#listeners.get(name)?.length ?? 0;
  }

  emit(name: string, ...values: unknown[]): boolean {
    const listeners = this.#listeners.get(name) ?? [];
    for (const listener of [...listeners]) Emitter.onReturned(listener.apply(this, values));
    return listeners.length > 0;
  }
}
