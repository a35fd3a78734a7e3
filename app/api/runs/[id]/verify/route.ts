import { handle } from "@/app/api/_http/handle";
import { laneChoiceInput } from "@/lib/runs/contract";
import { verifyRun } from "@/lib/runs/server/verify-run";

export const POST = handle({
  allow: "run:continue",
  body: laneChoiceInput,
  status: 202,
  run: ({ ctx, params, body }) => verifyRun({ ctx, id: String(params.id), lane: body.lane }),
});
