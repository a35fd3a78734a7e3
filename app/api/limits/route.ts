import { handle } from "@/app/api/_http/handle";
import { limitsInput } from "@/lib/accounts/limits";
import { saveLimits, showLimits } from "@/lib/accounts/server/limits";

export const GET = handle({ allow: "backend:manage", run: ({ ctx }) => showLimits({ ctx }) });

export const PUT = handle({
  allow: "backend:manage",
  body: limitsInput,
  run: ({ ctx, body }) => saveLimits({ ctx, input: body }),
});
