/** What an executor can keep a program from, or to. */
export const ENFORCEMENTS = [
  "time",
  "memory",
  "output",
  "processes",
  "disk",
  "files",
  "network",
  "environment",
  "rights",
  "kernel",
] as const;
export type Enforcement = (typeof ENFORCEMENTS)[number];
