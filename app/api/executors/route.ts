import { handle } from "@/app/api/_http/handle";
import { may } from "@/lib/accounts/permissions";
import { describeSandbox } from "@/lib/programs/server/program-service";

export const GET = handle({
  allow: "model:list",
  run: ({ ctx }) => describeSandbox({ named: may(ctx.actor, "backend:manage") }),
});
