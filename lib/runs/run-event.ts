import { z } from "zod";
import { programTestResult } from "@/lib/programs/program";
import { STEP_KINDS } from "@/lib/reasoning/step";

export const CHANNELS = ["reasoning", "answer"] as const;
export type Channel = (typeof CHANNELS)[number];

const lane = z.number().int().min(0);
const channel = z.enum(CHANNELS);
const count = z.number().int().min(0);
/** Why a verdict is what it is, for readers of another language than `reason`; earlier logs lack it. */
const why = z.object({
  code: z.string(),
  value: z.string().optional(),
  left: z.string().optional(),
  right: z.string().optional(),
  sign: z.string().optional(),
});
/** When it happened, in milliseconds since 1970 on the server's clock; logs of earlier versions lack it. */
const atMs = z.number().optional();

/**
 * Whatever happens in a run, by event name. `pending` carries text whose channel is not yet known (R1 without its
 * opening tag): shown as arriving, and sent again as `text` once it is known; `settled` says the pending text is void.
 */
export const runEventSchemas = {
  /** The place in the queue, from 1, and the expected wait; null where nothing is known yet. */
  queued: z.object({ position: count, etaSeconds: z.number().nullable(), lane: lane.optional() }),
  started: z.object({
    lane,
    model: z.string(),
    label: z.string(),
    artificial: z.boolean().optional(),
    /** Which of several independent solutions by this model, from 0. */
    sample: count.optional(),
    /** Somebody asked the same at the same time: this lane hears the same reply. */
    shared: z.boolean().optional(),
    atMs,
  }),
  /** The backend failed before its first token; it, or the next one of the same model, is tried in `seconds`. */
  retrying: z.object({ lane, code: z.string(), seconds: z.number(), backend: z.string() }),
  /** The reasoning so far was closed and the model asked to conclude. */
  concluding: z.object({ lane, reason: z.enum(["loop", "budget", "asked"]) }),
  /** A broken lane goes on: from its stored reasoning, or again from the start, as the backend allows. */
  continued: z.object({ lane, how: z.enum(["resumed", "restarted"]), atMs }),
  pending: z.object({ lane, text: z.string() }),
  settled: z.object({ lane }),
  text: z.object({ lane, channel, text: z.string() }),
  step: z.object({
    lane,
    id: z.string(),
    channel,
    kind: z.enum(STEP_KINDS),
    title: z.string(),
    start: count,
    end: count,
    /** The first of the channel's steps that this one takes back, by id. Older logs have none. */
    retracts: z.string().optional(),
  }),
  verdict: z.object({
    lane,
    step: z.string(),
    claim: z.string(),
    verdict: z.enum(["holds", "fails", "unchecked"]),
    reason: z.string(),
    why: why.optional(),
    counterexample: z.string().optional(),
    /** Who established it, where it was not our own layer; it then takes the place of the claim's `unchecked`. */
    by: z.literal("sympy").optional(),
  }),
  /** `round`: the round of repair whose answer has it, from 1; left out in the first answer. */
  program: z.object({
    lane,
    id: z.string(),
    language: z.string(),
    source: z.string(),
    round: count.optional(),
  }),
  /** What a program came to on the examples of the problem's statement. */
  result: z.object({
    lane,
    program: z.string(),
    verdict: z.string(),
    stdout: z.string(),
    stderr: z.string(),
    seconds: z.number().optional(),
    memoryMiB: z.number().optional(),
    tests: z.array(programTestResult).optional(),
    /** The statement accepts other answers than those it shows: a difference proves nothing. */
    otherAnswersMayDo: z.boolean().optional(),
  }),
  /** A program that failed goes back to the model: what follows in the lane is its answer to `feedback`. */
  repair: z.object({
    lane,
    round: count,
    by: z.enum(["setting", "asked"]),
    program: z.string(),
    verdict: z.string(),
    feedback: z.string(),
  }),
  /** The model is asked for a program that checks its final answer. */
  verifying: z.object({ lane }),
  /** What that program said of the answer, in its one line; `why` there is nothing, where it `failed`. */
  verified: z.object({
    lane,
    outcome: z.enum(["verified", "refuted", "unclear", "failed"]),
    why: z.enum(["no_reply", "no_program", "not_run", "ended_badly"]).optional(),
    source: z.string(),
    line: z.string(),
    stdout: z.string(),
    stderr: z.string(),
  }),
  final: z.object({
    lane,
    text: z.string(),
    verdict: z.enum(["equal", "different", "undecided", "unknown"]),
    reason: z.string().optional(),
    why: why.optional(),
    /** The answer was put to the problem itself; left out where it was compared with an expected answer. */
    by: z.literal("problem").optional(),
  }),
  usage: z.object({
    lane,
    promptTokens: count,
    cachedTokens: count,
    reasoningTokens: count,
    answerTokens: count,
    seconds: z.number(),
    /** The backend did not count; these are our estimates. */
    estimated: z.boolean().optional(),
    cost: z.object({ amount: z.number(), currency: z.string() }).nullable().optional(),
  }),
  failed: z.object({
    lane: lane.optional(),
    code: z.string(),
    message: z.string(),
    hint: z.string().optional(),
    /** Whether `POST /api/runs/{id}/continue` can take the lane up again. */
    canContinue: z.boolean().optional(),
  }),
  /** The vote of several samples so far; `groups` largest first, each an answer and the lanes that gave it. */
  vote: z.object({
    answer: z.string(),
    for: count,
    of: count,
    settled: z.boolean(),
    groups: z.array(z.object({ answer: z.string(), lanes: z.array(lane) })),
  }),
  /** Lanes' final answers put side by side; `parting` is the first step where lanes that differ part. */
  compared: z.object({
    groups: z.array(z.object({ answer: z.string(), lanes: z.array(lane) })),
    parting: z
      .object({
        reason: z.enum(["values", "fails", "method"]),
        steps: z.array(z.object({ lane, step: z.string() })),
      })
      .nullable(),
  }),
  laneEnd: z.object({
    lane,
    state: z.enum(["done", "failed", "stopped"]),
    finishReason: z.string().nullable(),
  }),
  end: z.object({ state: z.enum(["done", "failed", "stopped"]) }),
} as const;

export type RunEventName = keyof typeof runEventSchemas;
export type RunEventData<N extends RunEventName> = z.infer<(typeof runEventSchemas)[N]>;

/** An event as it is appended; the log numbers it. */
export type NewRunEvent = { [N in RunEventName]: { name: N; data: RunEventData<N> } }[RunEventName];

/** An event as it is read: `id` only grows within a run, from 1, without gaps. */
export type RunEvent = NewRunEvent & { id: number; atMs: number };
