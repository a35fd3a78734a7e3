/** What one stream of the load source is to be; it travels inside the question, so that it passes through any relay. */
export type LoadPlan = {
  tokensPerSecond: number;
  /** Tokens that leave in one packet, each a server-sent event of its own. */
  tokensPerPacket: number;
  /** The stream ends by itself after so many. */
  tokensMax: number;
};

const FORM = /load-r(\d+)-p(\d+)-n(\d+)/;

/** The plan as a word, as in `load-r50-p1-n500`. */
export function writeLoadPlan({ tokensPerSecond, tokensPerPacket, tokensMax }: LoadPlan): string {
  return `load-r${tokensPerSecond}-p${tokensPerPacket}-n${tokensMax}`;
}

/** The first plan in a text; null where there is none, or one that asks for nothing. */
export function readLoadPlan(text: string): LoadPlan | null {
  const [tokensPerSecond = 0, tokensPerPacket = 0, tokensMax = 0] = (FORM.exec(text) ?? [])
    .slice(1)
    .map(Number);
  if (tokensPerSecond < 1 || tokensPerPacket < 1 || tokensMax < 1) return null;
  return { tokensPerSecond, tokensPerPacket, tokensMax };
}
