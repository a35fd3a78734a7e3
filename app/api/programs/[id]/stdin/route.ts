import { handle } from "@/app/api/_http/handle";
import { programStdinInput } from "@/lib/programs/program";
import { writeStdin } from "@/lib/programs/server/control-program";

export const POST = handle({
  allow: "program:control",
  body: programStdinInput,
  status: 202,
  run: ({ ctx, params, body }) => writeStdin({ ctx, id: String(params.id), input: body }),
});
