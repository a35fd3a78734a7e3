import { handle } from "@/app/api/_http/handle";
import { may } from "@/lib/accounts/permissions";
import { describeSandbox } from "@/lib/programs/server/program-service";
import { findSympy } from "@/lib/runs/server/find-sympy";

export const GET = handle({
  allow: "model:list",
  run: async ({ ctx }) => ({
    ...(await describeSandbox({ named: may(ctx.actor, "backend:manage") })),
    sympy: await findSympy(),
  }),
});
