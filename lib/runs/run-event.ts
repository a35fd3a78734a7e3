import { z } from "zod";
import { STEP_KINDS } from "@/lib/reasoning/step";

export const CHANNELS = ["reasoning", "answer"] as const;
export type Channel = (typeof CHANNELS)[number];

const lane = z.number().int().min(0);
const channel = z.enum(CHANNELS);
const count = z.number().int().min(0);

/**
 * Whatever happens in a run, by event name. `pending` carries text whose channel is not yet known (R1 without its
 * opening tag): shown as arriving, and sent again as `text` once it is known; `settled` says the pending text is void.
 */
export const runEventSchemas = {
  queued: z.object({ position: count, etaSeconds: z.number().nullable() }),
  started: z.object({ lane, model: z.string(), label: z.string(), artificial: z.boolean().optional() }),
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
  }),
  verdict: z.object({
    lane,
    step: z.string(),
    claim: z.string(),
    verdict: z.enum(["holds", "fails", "unchecked"]),
    reason: z.string(),
    counterexample: z.string().optional(),
  }),
  program: z.object({ lane, id: z.string(), language: z.string(), source: z.string() }),
  result: z.object({
    lane,
    program: z.string(),
    verdict: z.string(),
    stdout: z.string(),
    stderr: z.string(),
  }),
  final: z.object({
    lane,
    text: z.string(),
    verdict: z.enum(["equal", "different", "undecided", "unknown"]),
    reason: z.string().optional(),
  }),
  usage: z.object({
    lane,
    promptTokens: count,
    cachedTokens: count,
    reasoningTokens: count,
    answerTokens: count,
    seconds: z.number(),
  }),
  failed: z.object({
    lane: lane.optional(),
    code: z.string(),
    message: z.string(),
    hint: z.string().optional(),
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
