import { estimateTokens } from "@/lib/inference/estimate-tokens";
import { longReasoning } from "./long-reasoning";

/** As often as our server sends text. */
const TICK_MS = 33;

export type Feed = { tokens: number; rate: number };

/** What the measuring side reads when the text is over. */
export type FeedResult = { frames: number; droppedFrames: number; longTaskMs: number; elapsedMs: number };

type Harness = { start?: (feed: Feed) => Promise<FeedResult> };

/** Gives `take` a long reasoning text at `rate` tokens a second, in the packets of a server, and watches the frames meanwhile. */
export function offerFeed(take: (piece: string) => void, end: () => void): void {
  (window as Harness).start = (feed) => run(feed, take, end);
}

async function run(
  { tokens, rate }: Feed,
  take: (piece: string) => void,
  end: () => void,
): Promise<FeedResult> {
  const text = longReasoning(tokens);
  const charsPerToken = text.length / estimateTokens(text);
  const frames = watchFrames();
  const tasks = watchLongTasks();
  const startedMs = performance.now();
  let sent = 0;
  await new Promise<void>((resolve) => {
    const timer = setInterval(() => {
      const due = Math.floor(((performance.now() - startedMs) / 1000) * rate * charsPerToken);
      if (due > sent) take(text.slice(sent, due));
      sent = Math.max(sent, due);
      if (sent < text.length) return;
      clearInterval(timer);
      resolve();
    }, TICK_MS);
  });
  end();
  await settled();
  const elapsedMs = performance.now() - startedMs;
  return { ...frames(), longTaskMs: tasks(), elapsedMs };
}

/** Until two seconds have passed in which the page could draw. */
async function settled(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  await new Promise((resolve) => requestAnimationFrame(resolve));
}

function watchFrames(): () => { frames: number; droppedFrames: number } {
  let last = performance.now();
  let [frames, droppedFrames, stopped] = [0, 0, false];
  const onFrame = () => {
    const now = performance.now();
    frames++;
    droppedFrames += Math.max(0, Math.round(((now - last) * 60) / 1000) - 1);
    last = now;
    if (!stopped) requestAnimationFrame(onFrame);
  };
  requestAnimationFrame(onFrame);
  return () => {
    stopped = true;
    return { frames, droppedFrames };
  };
}

/** The longest task of 50 ms or more, as the browser tells; 0 if there was none. */
function watchLongTasks(): () => number {
  let longest = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  });
  observer.observe({ type: "longtask" });
  return () => longest;
}
