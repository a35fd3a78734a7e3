import { handle } from "@/app/api/_http/handle";
import { changeBackendInput } from "@/lib/inference/contract";
import { changeBackend, deleteBackend } from "@/lib/inference/server/backends";

export const PATCH = handle({
  allow: "backend:manage",
  body: changeBackendInput,
  run: ({ ctx, params, body }) => changeBackend({ ctx, id: String(params.id), input: body }),
});

export const DELETE = handle({
  allow: "backend:manage",
  run: ({ ctx, params }) => deleteBackend({ ctx, id: String(params.id) }),
});
