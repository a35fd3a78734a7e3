import { handle } from "@/app/api/_http/handle";
import { checkStepsInput } from "@/lib/checking/contract";
import { checkLinesOffThread } from "@/lib/checking/server/checking-pool";

export const POST = handle({
  allow: "check:use",
  body: checkStepsInput,
  bodyBytesMax: 16 * 1024 * 1024,
  run: async ({ ctx, body }) => ({ results: await checkLinesOffThread(body.items, ctx.locale) }),
});
