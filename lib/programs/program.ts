import { z } from "zod";

export const LANGUAGES = ["python", "cpp", "javascript", "typescript", "java"] as const;
export type Language = (typeof LANGUAGES)[number];

/** OK is a run without tests that exited with 0; the others are the judge's usual words. */
export const PROGRAM_VERDICTS = ["AC", "WA", "TLE", "MLE", "OLE", "RE", "CE", "IE", "OK"] as const;
export type ProgramVerdict = (typeof PROGRAM_VERDICTS)[number];

export const createProgramInput = z.strictObject({
  language: z.enum(LANGUAGES),
  source: z.string().min(1).max(200_000),
  stdin: z.string().max(1_000_000).optional(),
  tests: z
    .array(
      z.strictObject({
        input: z.string().max(1_000_000),
        output: z.string().max(1_000_000),
        checker: z.string().max(200_000).optional(),
      }),
    )
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

export type ProgramTestResult = {
  verdict: ProgramVerdict;
  seconds: number;
  memoryMiB: number;
  diff?: string;
};

export type ProgramView = {
  id: string;
  state: "queued" | "running" | "done";
  verdict: ProgramVerdict | null;
  stdout: string;
  stderr: string;
  exitCode: number | null;
  signal: string | null;
  seconds: number;
  memoryMiB: number;
  tests: ProgramTestResult[];
  frames: number;
};
