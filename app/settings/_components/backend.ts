/** A model server as `GET /api/backends` gives it. */
export type Backend = {
  id: string;
  label: string;
  baseUrl: string;
  model: string;
  source: string;
  hasKey: boolean;
  kind: string;
  /** Replies at the same time. */
  concurrency: number;
  running: number;
  waiting: number;
  breaker: "closed" | "open" | "half-open";
};

export const CONCURRENCY_MAX = 10_000;
export const CONCURRENCY_DEFAULT = 16;
