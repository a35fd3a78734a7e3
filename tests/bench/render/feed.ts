import { estimateTokens } from "@/lib/inference/estimate-tokens";
import { longReasoning } from "./long-reasoning";

/** As often as our server sends text. */
const TICK_MS = 33;

export type Feed = { tokens: number; rate: number };

/** How often the reader goes to the end of the text, where it is growing. */
const FOLLOW_MS = 1_000;

type Harness = { start?: (feed: Feed) => Promise<void> };

/**
 * Gives `take` a long reasoning text at `rate` tokens a second, in the packets of a server; the
 * page is scrolled to the end meanwhile, as by a person who reads along.
 */
export function offerFeed(take: (piece: string) => void, end: () => void): void {
  (window as Harness).start = (feed) => run(feed, take, end);
}

async function run({ tokens, rate }: Feed, take: (piece: string) => void, end: () => void): Promise<void> {
  const text = longReasoning(tokens);
  const charsPerToken = text.length / estimateTokens(text);
  const following = setInterval(() => window.scrollTo(0, document.documentElement.scrollHeight), FOLLOW_MS);
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
  clearInterval(following);
}

/** Until two seconds have passed in which the page could draw. */
async function settled(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  await new Promise((resolve) => requestAnimationFrame(resolve));
}
