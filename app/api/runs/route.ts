import { handle } from "@/app/api/_http/handle";
import { createRunInput, listRunsQuery } from "@/lib/runs/contract";
import { createRun } from "@/lib/runs/server/create-run";
import { listRuns } from "@/lib/runs/server/list-runs";

export const POST = handle({
  allow: "run:create",
  body: createRunInput,
  // An earlier solution is found, not made.
  status: (result) => ((result as { earlier?: boolean }).earlier ? 200 : 201),
  run: ({ ctx, body }) => createRun({ ctx, input: body }),
});

export const GET = handle({
  allow: "run:read",
  query: listRunsQuery,
  run: ({ ctx, query }) => listRuns({ ctx, input: query }),
});
