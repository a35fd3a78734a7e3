import { handle } from "@/app/api/_http/handle";
import { laneChoiceInput } from "@/lib/runs/contract";
import { continueRun } from "@/lib/runs/server/continue-run";

export const POST = handle({
  allow: "run:continue",
  body: laneChoiceInput,
  status: 202,
  run: ({ ctx, params, body }) => continueRun({ ctx, id: String(params.id), lane: body.lane }),
});
