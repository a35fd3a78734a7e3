/** A place in the program that a traceback or a compiler names. */
export type ErrorMark = {
  /** From 1. */
  line: number;
  /** From 1; absent where only the line is known. */
  column?: number;
  message: string;
  severity: "error" | "warning";
};
