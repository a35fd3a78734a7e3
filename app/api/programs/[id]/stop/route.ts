import { handle } from "@/app/api/_http/handle";
import { stopProgram } from "@/lib/programs/server/control-program";

export const POST = handle({
  allow: "program:control",
  status: 202,
  run: ({ ctx, params }) => stopProgram({ ctx, id: String(params.id) }),
});
