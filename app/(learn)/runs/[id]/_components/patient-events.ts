/** A server that starts, or a proxy before one that does not, answers with an error: the next try is after these waits. */
const WAIT_MS = 1_000;
const WAIT_MS_MAX = 15_000;

type Call = {
  /** Where to go on from, asked before each new stream. */
  url: () => string;
  names: readonly string[];
  onEvent: (message: MessageEvent<string>) => void;
  onConnected: (connected: boolean) => void;
  /** The server says that this stream is not to be had; nothing more is tried. */
  onRefused: () => void;
};

/**
 * Listens to server-sent events. The browser resumes a broken stream by itself, but gives up where it is answered with
 * an error: then it is asked again later, unless the answer says that asking is no use. Returns what ends it.
 */
export function openPatiently({ url, names, onEvent, onConnected, onRefused }: Call): () => void {
  let source: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waitMs = WAIT_MS;
  let over = false;

  function open() {
    const opened = new EventSource(url());
    source = opened;
    for (const name of names) opened.addEventListener(name, onEvent);
    opened.onopen = () => {
      waitMs = WAIT_MS;
      onConnected(true);
    };
    opened.onerror = () => {
      onConnected(false);
      if (opened.readyState === EventSource.CLOSED) void tryLater();
    };
  }

  async function tryLater() {
    const refused = await isRefused(url());
    if (over) return;
    if (refused) return onRefused();
    timer = setTimeout(open, waitMs);
    waitMs = Math.min(2 * waitMs, WAIT_MS_MAX);
  }

  open();
  return () => {
    over = true;
    source?.close();
    clearTimeout(timer);
  };
}

/** Whether the stream is refused for good. An EventSource does not tell the status. */
async function isRefused(url: string): Promise<boolean> {
  const controller = new AbortController();
  try {
    const { status } = await fetch(url, { signal: controller.signal });
    return status >= 400 && status < 500 && status !== 408 && status !== 429;
  } catch {
    return false;
  } finally {
    controller.abort();
  }
}
