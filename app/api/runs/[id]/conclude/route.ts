import { handle } from "@/app/api/_http/handle";
import { laneChoiceInput } from "@/lib/runs/contract";
import { concludeRun } from "@/lib/runs/server/conclude-run";

export const POST = handle({
  allow: "run:stop",
  body: laneChoiceInput,
  status: 202,
  run: ({ ctx, params, body }) => concludeRun({ ctx, id: String(params.id), lane: body.lane }),
});
