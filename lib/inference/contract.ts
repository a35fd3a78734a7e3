import { z } from "zod";
import { modelOverrides } from "./model-profile";

/** Replies that a backend writes at once; further ones wait in our queue. */
const concurrency = z.number().int().min(1).max(10_000);

/** What `POST /api/backends` takes. */
export const saveBackendInput = z.strictObject({
  label: z.string().trim().min(1).max(100),
  baseUrl: z.url({ protocol: /^https?$/ }).max(500),
  model: z.string().trim().min(1).max(300),
  apiKey: z.string().trim().max(1000).optional(),
  /** What serves there, where the address does not tell: `vllm`, `sglang`, `ollama` … */
  kind: z.string().trim().min(1).max(50).optional(),
  concurrency: concurrency.default(16),
  force: z.boolean().optional(),
});
/** What `PATCH /api/backends/{id}` takes. */
export const changeBackendInput = z.strictObject({
  label: z.string().trim().min(1).max(100).optional(),
  concurrency: concurrency.optional(),
});
export type ChangeBackendInput = z.infer<typeof changeBackendInput>;

export type SaveBackendInput = z.infer<typeof saveBackendInput>;

const OVERRIDES_MAX = 500;

/** What `PUT /api/model-facts` takes: everything that is changed of the models' rows, keyed by family or model id. */
export const saveModelFactsInput = z.strictObject({
  overrides: modelOverrides.refine(
    (overrides) => Object.keys(overrides).length <= OVERRIDES_MAX,
    `at most ${OVERRIDES_MAX} models can be changed`,
  ),
});
export type SaveModelFactsInput = z.infer<typeof saveModelFactsInput>;
