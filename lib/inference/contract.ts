import { z } from "zod";

/** What `POST /api/backends` takes. */
export const saveBackendInput = z.strictObject({
  label: z.string().trim().min(1).max(100),
  baseUrl: z.url({ protocol: /^https?$/ }).max(500),
  model: z.string().trim().min(1).max(300),
  apiKey: z.string().trim().max(1000).optional(),
  force: z.boolean().optional(),
});
export type SaveBackendInput = z.infer<typeof saveBackendInput>;
