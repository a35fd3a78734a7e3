import { z } from "zod";

export const LANGUAGES = ["python", "cpp", "javascript", "typescript", "java"] as const;
export type Language = (typeof LANGUAGES)[number];

/** OK is a run without tests that exited with 0; the others are the judge's usual words. */
export const PROGRAM_VERDICTS = ["AC", "WA", "TLE", "MLE", "OLE", "RE", "CE", "IE", "OK"] as const;
export type ProgramVerdict = (typeof PROGRAM_VERDICTS)[number];

export const createProgramInput = z.strictObject({
  language: z.enum(LANGUAGES),
  source: z.string().min(1).max(200_000),
  /** The whole input. Left out, and without tests, it stays open for what is typed while the program runs. */
  stdin: z.string().max(1_000_000).optional(),
  /** A person is there to type: waiting for them does not count as the program's time, up to five minutes. */
  interactive: z.boolean().optional(),
  tests: z
    .array(
      z.strictObject({
        input: z.string().max(1_000_000),
        output: z.string().max(1_000_000),
        /**
         * `lines` (default: trailing space ignored), `exact`, `tokens`, `numbers` (to 1e-6, absolute or relative) or
         * `unordered` (lines in any order); else the source of a Python program in testlib's manner: it is called
         * with the paths of input, output and expected output, and exits with 0 for right and 1 for wrong.
         */
        checker: z.string().max(200_000).optional(),
      }),
    )
    .min(1)
    .max(100)
    .optional(),
  limits: z
    .strictObject({
      seconds: z.number().min(0.1).max(60).optional(),
      memoryMiB: z.number().int().min(16).max(1024).optional(),
    })
    .optional(),
  stage: z.boolean().optional(),
});
export type CreateProgramInput = z.infer<typeof createProgramInput>;

export const programStdinInput = z.strictObject({
  text: z.string().max(100_000).default(""),
  /** Ends the input after the text. */
  end: z.boolean().default(false),
});
export type ProgramStdinInput = z.infer<typeof programStdinInput>;

export const programTestResult = z.object({
  verdict: z.enum(PROGRAM_VERDICTS),
  seconds: z.number(),
  memoryMiB: z.number(),
  diff: z.string().optional(),
});
export type ProgramTestResult = z.infer<typeof programTestResult>;

export const programView = z.object({
  id: z.string(),
  state: z.enum(["queued", "running", "done"]),
  verdict: z.enum(PROGRAM_VERDICTS).nullable(),
  stdout: z.string(),
  stderr: z.string(),
  exitCode: z.number().nullable(),
  signal: z.string().nullable(),
  /** CPU time; of the slowest test where there are tests. */
  seconds: z.number(),
  /** Peak memory, the language's runtime included; of the largest test where there are tests. */
  memoryMiB: z.number(),
  tests: z.array(programTestResult),
  frames: z.number(),
  /** Somebody stopped it. */
  stopped: z.boolean(),
});
export type ProgramView = z.infer<typeof programView>;
