/** A text that grows as the stream's events arrive, for a component that is given all of it each time: the way the rivals are used. */
export function growingText() {
  let text = "";
  const listeners = new Set<() => void>();
  const source = new EventSource("/events");
  source.addEventListener("text", ({ data }: MessageEvent<string>) => {
    text += (JSON.parse(data) as { text: string }).text;
    for (const listener of listeners) listener();
  });
  source.addEventListener("end", () => source.close());
  return {
    text: () => text,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
