import { handle } from "@/app/api/_http/handle";
import { stopRun } from "@/lib/runs/server/stop-run";

export const POST = handle({
  allow: "run:stop",
  status: 202,
  run: ({ ctx, params }) => stopRun({ ctx, id: String(params.id) }),
});
