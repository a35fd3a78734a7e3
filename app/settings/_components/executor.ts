/** A sandbox, as the server tells it. */
export type Executor = {
  name: string;
  languages: string[];
  uses: string[];
  /** The graphical libraries that it shows on the server. */
  stage: string[];
  enforces: string[];
  limiter: "cgroup2" | "cgroup1" | "rlimits" | "engine";
  status: "ready" | "failed";
};

export type RunnersAnswer = {
  redis: "connected" | "unreachable";
  waiting: number;
  connected: { id: string; name: string; slots: number; busy: number; executors: Executor[] }[];
};

/** `runners` is null where the server runs programs itself. */
export type SandboxAnswer = {
  executors: Executor[];
  runners: RunnersAnswer | null;
  sympy: { version: string; sandbox: string } | null;
};
