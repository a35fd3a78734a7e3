import { handle } from "@/app/api/_http/handle";
import { deleteProblem, readProblem } from "@/lib/programs/server/read-problem";

export const GET = handle({
  allow: "problem:read",
  run: ({ ctx, params }) => readProblem({ ctx, id: String(params.id) }),
});

export const DELETE = handle({
  allow: "problem:import",
  run: ({ ctx, params }) => deleteProblem({ ctx, id: String(params.id) }),
});
