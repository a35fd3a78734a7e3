import { handle } from "@/app/api/_http/handle";
import { saveBackendInput } from "@/lib/inference/contract";
import { listBackends, saveBackend } from "@/lib/inference/server/backends";

export const GET = handle({ allow: "backend:manage", run: ({ ctx }) => listBackends({ ctx }) });

export const POST = handle({
  allow: "backend:manage",
  body: saveBackendInput,
  status: 201,
  run: ({ ctx, body }) => saveBackend({ ctx, input: body }),
});
