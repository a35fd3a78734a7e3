/** One completion that was asked for, with its times (milliseconds since 1970). */
export type Exchange = {
  path: string;
  body: Record<string, unknown>;
  startedMs: number;
  /** Null while it is open. */
  closedMs: number | null;
};

/** Keeps account of what was asked, when, and how much at once. */
export class ExchangeBook {
  readonly all: Exchange[] = [];
  #open = 0;
  #openMax = 0;

  /** How many are open now. */
  get open(): number {
    return this.#open;
  }

  /** How many were open at once, at most. */
  get openMax(): number {
    return this.#openMax;
  }

  begin(path: string, body: Record<string, unknown>): Exchange {
    const exchange: Exchange = { path, body, startedMs: Date.now(), closedMs: null };
    this.all.push(exchange);
    this.#open++;
    this.#openMax = Math.max(this.#openMax, this.#open);
    return exchange;
  }

  end(exchange: Exchange): void {
    if (exchange.closedMs !== null) return;
    exchange.closedMs = Date.now();
    this.#open--;
  }
}
