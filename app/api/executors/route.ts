import { handle } from "@/app/api/_http/handle";
import { describeExecutor } from "@/lib/programs/server/program-service";

export const GET = handle({
  allow: "model:list",
  run: async () => ({ executors: [await describeExecutor()] }),
});
