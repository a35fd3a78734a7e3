import { handle } from "@/app/api/_http/handle";
import { deleteBackend } from "@/lib/inference/server/backends";

export const DELETE = handle({
  allow: "backend:manage",
  run: ({ ctx, params }) => deleteBackend({ ctx, id: String(params.id) }),
});
