import pino from "pino";
import { processSingleton } from "./process-singleton";

/**
 * Structured logs on standard error, one JSON object a line. Keys, cookies and what people type never belong in
 * one; the redaction below is the second fence, not the first.
 */
export const log = processSingleton("platform.log", () =>
  pino(
    {
      level: process.env.LOG_LEVEL ?? "info",
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: {
        paths: [
          "apiKey",
          "*.apiKey",
          "authorization",
          "*.authorization",
          "cookie",
          "*.cookie",
          "problem",
          "*.problem",
        ],
        censor: "[removed]",
      },
    },
    pino.destination({ dest: 2, sync: false }),
  ),
);
