/** A text that grows, for a component that is given all of it each time: the way the rivals are used. */
export function textStore() {
  let text = "";
  const listeners = new Set<() => void>();
  return {
    text: () => text,
    push(piece: string) {
      text += piece;
      for (const listener of listeners) listener();
    },
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
