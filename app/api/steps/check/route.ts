import { handle } from "@/app/api/_http/handle";
import { checkStepsInput } from "@/lib/checking/contract";
import { checkLinesOffThread } from "@/lib/checking/server/checking-pool";
import { judgeToldAnswer } from "@/lib/solver/judge-told-answer";

/** The solver runs on the thread of requests: it works for so many solutions of one request. */
const SOLVED_MAX = 20;

export const POST = handle({
  allow: "check:use",
  body: checkStepsInput,
  bodyBytesMax: 16 * 1024 * 1024,
  run: async ({ ctx, body }) => {
    const judged = await checkLinesOffThread(body.items, ctx.locale);
    const results = judged.map((result, index) => {
      const item = body.items[index];
      return item && index < SOLVED_MAX
        ? judgeToldAnswer({ given: item.given ?? "", lines: item.lines }, result, ctx.locale)
        : result;
    });
    return { results };
  },
});
