import { handle } from "@/app/api/_http/handle";
import { deleteRun } from "@/lib/runs/server/delete-run";
import { readRun } from "@/lib/runs/server/read-run";

export const GET = handle({
  allow: "run:read",
  run: ({ ctx, params }) => readRun({ ctx, id: String(params.id) }),
});

export const DELETE = handle({
  allow: "run:delete",
  run: ({ ctx, params }) => deleteRun({ ctx, id: String(params.id) }),
});
