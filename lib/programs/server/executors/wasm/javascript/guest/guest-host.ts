/** What the process outside gives a JavaScript program: functions only, and plain strings through them. */
export type GuestHost = {
  write(fd: number, text: string): void;
  /** Waits for more input; null at its end. */
  read(): string | null;
  sleep(durationMs: number): void;
  exit(code: number): void;
  /** Milliseconds since the program started. */
  elapsedMs(): number;
  args: string[];
  files: Record<string, string>;
};
