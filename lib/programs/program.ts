import { z } from "zod";
import { CHECKER_PROTOCOLS } from "./checker-verdict";
import { comparisonInput, difference } from "./comparison";
import { scoreView, testGroupInput } from "./score";
import { PROGRAM_VERDICTS, type ProgramVerdict } from "./verdicts";

export type { ProgramVerdict };

export const LANGUAGES = ["python", "cpp", "javascript", "typescript", "java"] as const;
export type Language = (typeof LANGUAGES)[number];

const limits = z.strictObject({
  seconds: z.number().min(0.1).max(60).optional(),
  memoryMiB: z.number().int().min(16).max(1024).optional(),
});
export type ProgramLimits = z.infer<typeof limits>;

/** A program of the judge's own: it runs in the sandbox, too. */
export const judgeProgram = z.strictObject({
  language: z.enum(LANGUAGES),
  source: z.string().min(1).max(500_000),
  /** How it is called and how it answers; left out, it is called as testlib's are and may answer in either way. */
  protocol: z.enum(CHECKER_PROTOCOLS).optional(),
  /** What follows the paths on its command line. */
  args: z.array(z.string().max(200)).max(20).optional(),
  /** Files beside it, by plain name. */
  files: z
    .record(z.string().regex(/^[A-Za-z0-9_][A-Za-z0-9_.-]{0,99}$/), z.string().max(1_000_000))
    .optional(),
});
export type JudgeProgram = z.infer<typeof judgeProgram>;

const test = z.strictObject({
  input: z.string().max(1_000_000),
  output: z.string().max(1_000_000),
  /**
   * `lines` (default: trailing space ignored), `exact`, `tokens`, `numbers` (to 1e-6, absolute or relative) or
   * `unordered` (lines in any order); the same with settings as `{"compare": "numbers", "absolute": 1e-4}`; else a
   * checker: the source of a Python program in testlib's manner (called with the paths of input, output and expected
   * output, exits with 0 for right and 1 for wrong), or `{"language", "source", "protocol"}`.
   */
  checker: z.union([z.string().max(200_000), comparisonInput, judgeProgram]).optional(),
  /** Shown with its result. */
  name: z.string().max(100).optional(),
  group: z.string().max(100).optional(),
  points: z.number().min(0).max(1_000_000).optional(),
  limits: limits.optional(),
  /** Only its verdict, time and points are told: nothing that comes from its input or output. */
  hidden: z.boolean().optional(),
});
export type ProgramTest = z.infer<typeof test>;

export const createProgramInput = z.strictObject({
  language: z.enum(LANGUAGES),
  source: z.string().min(1).max(200_000),
  /** The whole input. Left out, and without tests, it stays open for what is typed while the program runs. */
  stdin: z.string().max(1_000_000).optional(),
  /** A person is there to type: waiting for them does not count as the program's time, up to five minutes. */
  interactive: z.boolean().optional(),
  tests: z.array(test).min(1).max(100).optional(),
  /** Groups that the tests name, and how their points count. */
  groups: z.array(testGroupInput).max(100).optional(),
  /** Talks with the program on each test: what one prints the other reads. Called as a checker is, and answers as one. */
  interactor: judgeProgram.optional(),
  /**
   * Tests of functions instead of input and output, in Python: `assert f(1) == 2`, `>>> f(1)` with its value, functions
   * and classes of tests; each is a test of its own.
   */
  assertions: z.string().min(1).max(100_000).optional(),
  /** Id of a problem package of this server: it brings tests, checker and limits. */
  problem: z.string().min(1).max(100).optional(),
  limits: limits.optional(),
  /**
   * Shows what it draws, as events `frame`, where the sandbox has its library; it then runs until it is stopped (ten minutes at most),
   * with 60 seconds of processor and 512 MiB unless `limits` says less.
   */
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
  /** The first difference for a person, and as data. */
  diff: z.string().optional(),
  difference: difference.optional(),
  /** What the checker or interactor says, or why the program did not get on. */
  message: z.string().optional(),
  name: z.string().optional(),
  group: z.string().optional(),
  /** Of `pointsMax`, where the test has points of its own; else the part of it that is right, where it is only a part. */
  points: z.number().optional(),
  pointsMax: z.number().optional(),
  hidden: z.boolean().optional(),
  /** Of a function's test: what was asserted. */
  assertion: z.string().optional(),
  /** Of a test that failed and is not hidden: excerpts of what it was given, what is right and what came. */
  input: z.string().optional(),
  expected: z.string().optional(),
  got: z.string().optional(),
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
  /** Where tests or groups have points. */
  score: scoreView.nullable(),
  frames: z.number(),
  /** Somebody stopped it. */
  stopped: z.boolean(),
  /** While it waits: its place in the line, from 1, and where runners run programs, how many are connected. */
  queue: z.object({ position: z.number(), runners: z.number().nullable() }).nullable(),
});
export type ProgramView = z.infer<typeof programView>;
