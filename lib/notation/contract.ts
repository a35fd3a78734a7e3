import { z } from "zod";

/** What `POST /api/text/render` takes. */
export const renderTextInput = z.strictObject({ items: z.array(z.string().max(100_000)).max(100) });
