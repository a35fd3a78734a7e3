import { z } from "zod";

/** What `POST /api/reasoning/steps` takes. */
export const segmentTextsInput = z.strictObject({ items: z.array(z.string().max(400_000)).max(100) });
