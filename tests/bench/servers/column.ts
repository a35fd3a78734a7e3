import type { StreamKind } from "../client/stream-kind";

export type ColumnName = "direct" | "nginx" | "openai" | "ai-sdk" | "stepwise";

export type StartOptions = {
  sourceUrl: string;
  sourcePid: number;
  core: string | null;
  /** A PostgreSQL on which a database may be made for it; null is the embedded one. */
  postgresUrl: string | null;
};

/** A server that runs: where streams are asked for, how, and whose processor time counts. */
export type RunningColumn = { kind: StreamKind; url: string; pid: number; close(): Promise<void> };

/** One way from the source to the client. */
export type Column = {
  name: ColumnName;
  /** What it is, for the table's legend. */
  label: string;
  /** Why it cannot be measured on this machine, or null. */
  missing(): string | null;
  /** Builds what it needs, once. */
  prepare(): Promise<void>;
  start(options: StartOptions): Promise<RunningColumn>;
};
