import { handle } from "@/app/api/_http/handle";
import { sendInput } from "@/lib/programs/server/control-program";
import { programInputInput } from "@/lib/programs/stage-input";

export const POST = handle({
  allow: "program:control",
  body: programInputInput,
  status: 202,
  run: ({ ctx, params, body }) => sendInput({ ctx, id: String(params.id), input: body }),
});
