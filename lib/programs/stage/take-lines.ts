type Handlers = Record<string, ((value?: unknown) => void) | undefined>;

/** A program's whole input, in the ways in which Node gives it: at once, by lines, by events, by questions. */
export function takeLines(text: string, print: (text: string) => void) {
  const lines = text.split("\n");
  if (lines.at(-1) === "") lines.pop();

  function tell(handlers: Handlers): void {
    while (lines.length > 0 && handlers.line) handlers.line(lines.shift());
    if (text) handlers.data?.(text);
    handlers.end?.();
    handlers.close?.();
  }

  function stream() {
    const handlers: Handlers = {};
    let told = false;
    const self = {
      on(name: string, run: (value?: unknown) => void) {
        handlers[name] = run;
        // Later, so that all handlers are there.
        if (!told) setTimeout(() => tell(handlers), 0);
        told = true;
        return self;
      },
      once: (name: string, run: (value?: unknown) => void) => self.on(name, run),
      setEncoding: () => self,
      resume: () => self,
      prompt() {},
      setPrompt() {},
      close: () => handlers.close?.(),
      question(words: string, answer: (line: string) => void) {
        print(words);
        setTimeout(() => answer(lines.shift() ?? ""), 0);
      },
      async *[Symbol.asyncIterator]() {
        while (lines.length > 0) yield lines.shift();
      },
    };
    return self;
  }

  return {
    stream,
    /** As a string, or as something whose `toString` gives it. */
    all: (asString: boolean) => (asString ? text : { toString: () => text, length: text.length }),
  };
}
