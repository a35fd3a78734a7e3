import { handle } from "@/app/api/_http/handle";
import { checkAnswersInput } from "@/lib/checking/contract";
import { checkAnswersOffThread } from "@/lib/checking/server/checking-pool";

export const POST = handle({
  allow: "check:use",
  body: checkAnswersInput,
  bodyBytesMax: 16 * 1024 * 1024,
  run: async ({ ctx, body }) => ({ results: await checkAnswersOffThread(body.items, ctx.locale) }),
});
