import { handle } from "@/app/api/_http/handle";
import { createProgramInput } from "@/lib/programs/program";
import { createProgram } from "@/lib/programs/server/create-program";

/** Tests come with their inputs and outputs: a hundred of them can be large. */
const BODY_BYTES_MAX = 32 * 1024 * 1024;

export const POST = handle({
  allow: "program:create",
  body: createProgramInput,
  bodyBytesMax: BODY_BYTES_MAX,
  status: 201,
  run: ({ ctx, body }) => createProgram({ ctx, input: body }),
});
