import { handle } from "@/app/api/_http/handle";
import { describeExecutors } from "@/lib/programs/server/program-service";
import { findSympy } from "@/lib/runs/server/find-sympy";

export const GET = handle({
  allow: "model:list",
  run: async () => ({ executors: await describeExecutors(), sympy: await findSympy() }),
});
