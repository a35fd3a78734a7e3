import { type ZodType, z } from "zod";
import { LANGUAGES, type Language, programTestResult } from "../../program";
import type { NewProgramEvent } from "../../program-event";
import { scoreView } from "../../score";
import { PROGRAM_VERDICTS } from "../../verdicts";
import type { ProgramJob } from "../program-job";
import { executorView } from "./executor-view";

/** What a runner says of itself every few seconds. Read leniently: it may be of another version. */
export const runnerCard = z.object({
  id: z.string().regex(/^[\w.-]{1,100}$/),
  /** The computer's name. */
  name: z.string().max(200),
  /** Programs at once; 0 while it is being closed. */
  slots: z.number().int().min(0).max(1024),
  busy: z.number().int().min(0),
  languages: z.array(z.enum(LANGUAGES)),
  executors: z.array(executorView),
});
export type RunnerCard = z.infer<typeof runnerCard>;

/** Names of events: what a runner says is shown to people, so that nothing else gets through. */
const EVENT_NAME = /^[a-z]{1,20}$/;

/** One entry of a program's stream of events: `attempt` counts from 1, `number` within the attempt, too. */
const wireEntry = z.object({
  attempt: z.coerce.number().int().min(1),
  number: z.coerce.number().int().min(0),
  event: z.string().max(4_000_000),
});

/** What a runner may tell, each in its form. */
const KNOWN_EVENTS: Record<string, ZodType> = {
  started: z.object({}),
  stdout: z.object({ text: z.string() }),
  stderr: z.object({ text: z.string() }),
  test: programTestResult.extend({ index: z.number().int().min(0).max(10_000) }),
  end: z.object({
    verdict: z.enum(PROGRAM_VERDICTS),
    exitCode: z.number().nullable(),
    signal: z.string().max(20).nullable(),
    seconds: z.number(),
    memoryMiB: z.number(),
    stopped: z.boolean(),
    score: scoreView.nullish(),
  }),
};

const wireEvent = z.union([
  /** By the server: in which stream and entry the job waits, and what was told of the program before. */
  z.object({
    wire: z.literal("released"),
    language: z.enum(LANGUAGES),
    entry: z.string(),
    told: z.array(z.object({ name: z.string(), data: z.record(z.string(), z.unknown()) })),
  }),
  z.object({ wire: z.literal("taken"), runner: z.string() }),
  /** By a runner that is closed before it is done. */
  z.object({ wire: z.literal("returned") }),
  z
    .object({ name: z.string().regex(EVENT_NAME), data: z.record(z.string(), z.unknown()) })
    .refine(({ name, data }) => KNOWN_EVENTS[name]?.safeParse(data).success ?? false),
]);
export type WireEvent =
  | { wire: "released"; language: Language; entry: string; told: NewProgramEvent[] }
  | { wire: "taken"; runner: string }
  | { wire: "returned" }
  | NewProgramEvent;

export type WireEntry = { attempt: number; number: number; event: WireEvent };

export function writeWireEntry({ attempt, number, event }: WireEntry): Record<string, string> {
  return { attempt: String(attempt), number: String(number), event: JSON.stringify(event) };
}

/** Null for what is not in the form: a runner is trusted with nothing but to run programs. */
export function readWireEntry(fields: Record<string, string>): WireEntry | null {
  const entry = wireEntry.safeParse(fields);
  if (!entry.success) return null;
  const { attempt, number } = entry.data;
  try {
    const event = wireEvent.parse(JSON.parse(entry.data.event)) as WireEvent;
    return { attempt, number, event };
  } catch {
    return null;
  }
}

/** Languages that a job needs: the program's, its checkers' and its interactor's. */
export function languagesOf({ language, task }: ProgramJob): Language[] {
  const tools = [task?.interactor, ...(task?.tests ?? []).map(({ checker }) => checker)].flatMap((tool) => {
    if (typeof tool === "object" && "language" in tool) return [tool.language];
    return [];
  });
  return [...new Set([language, ...tools])];
}
