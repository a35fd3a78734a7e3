import { handle } from "@/app/api/_http/handle";
import { laneChoiceInput } from "@/lib/runs/contract";
import { repairRun } from "@/lib/runs/server/repair-run";

export const POST = handle({
  allow: "run:continue",
  body: laneChoiceInput,
  status: 202,
  run: ({ ctx, params, body }) => repairRun({ ctx, id: String(params.id), lane: body.lane }),
});
