import type { RequestContext } from "@/lib/accounts/actor";
import { authorise } from "@/lib/accounts/permissions";
import { AppError } from "@/lib/platform/errors";
import { database } from "@/lib/platform/server/database";
import { type ProblemRow, type ProblemView, problemOverview, problemRow } from "../problem-overview";

/** Without `content`: what only the judge may have is not even read. */
const SHOWN = { id: true, title: true, overview: true, createdAt: true } as const;
const LISTED_MAX = 500;

/** The imported problems, newest first. */
export async function listProblems({ ctx }: { ctx: RequestContext }): Promise<{ problems: ProblemRow[] }> {
  authorise(ctx.actor, "problem:read");
  const rows = await database().problemPackage.findMany({
    select: SHOWN,
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: LISTED_MAX,
  });
  return { problems: rows.map((row) => problemRow.parse(viewOf(row))) };
}

/** An imported problem as anybody may see it. Throws `not_found`. */
export async function readProblem({ ctx, id }: { ctx: RequestContext; id: string }): Promise<ProblemView> {
  authorise(ctx.actor, "problem:read");
  const row = await database().problemPackage.findUnique({ where: { id }, select: SHOWN });
  if (!row)
    throw new AppError("not_found", ctx.locale === "zh" ? "没有这道题。" : "There is no such problem.");
  return viewOf(row);
}

/** Deletes an imported problem with its tests. Throws `not_found`. */
export async function deleteProblem({ ctx, id }: { ctx: RequestContext; id: string }): Promise<void> {
  authorise(ctx.actor, "problem:import");
  await readProblem({ ctx, id });
  await database().problemPackage.deleteMany({ where: { id } });
}

function viewOf(row: { id: string; title: string; overview: unknown; createdAt: Date }): ProblemView {
  const { id, title, createdAt } = row;
  return { id, title, createdAt: createdAt.toISOString(), ...problemOverview.parse(row.overview) };
}
