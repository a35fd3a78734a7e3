import { handle } from "@/app/api/_http/handle";
import { describeSandbox } from "@/lib/programs/server/program-service";

export const GET = handle({
  allow: "model:list",
  run: () => describeSandbox(),
});
