import { handle } from "@/app/api/_http/handle";
import { readProgram } from "@/lib/programs/server/read-program";

export const GET = handle({
  allow: "program:read",
  run: ({ ctx, params }) => readProgram({ ctx, id: String(params.id) }),
});
