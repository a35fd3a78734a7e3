import type { RequestContext } from "@/lib/accounts/actor";
import { authorise } from "@/lib/accounts/permissions";
import { AppError } from "@/lib/platform/errors";
import { database } from "@/lib/platform/server/database";
import type { ListRunsQuery } from "../contract";
import { headingOf } from "./read-run";

const PAGE = 30;

/** The caller's runs, newest first, a page at a time; `q` finds in the problems' text. */
export async function listRuns({ ctx, input }: { ctx: RequestContext; input: ListRunsQuery }) {
  const ownerId = ctx.actor.userId;
  authorise(ctx.actor, "run:read", ownerId);
  const words = (input.q ?? "").trim().split(/\s+/).filter(Boolean);
  const rows = await database().run.findMany({
    where: {
      ownerId,
      AND: words.map((word) => ({ problem: { contains: word, mode: "insensitive" as const } })),
      ...(input.cursor ? beforeCursor(input.cursor) : {}),
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: PAGE + 1,
  });
  const page = rows.slice(0, PAGE);
  const last = page.at(-1);
  return {
    runs: page.map((run) => ({ ...headingOf(run), final: run.final })),
    nextCursor: rows.length > PAGE && last ? `${last.createdAt.getTime()}.${last.id}` : null,
  };
}

function beforeCursor(cursor: string) {
  const [time, id] = cursor.split(".");
  const createdAt = new Date(Number(time));
  if (!id || Number.isNaN(createdAt.getTime()))
    throw new AppError("invalid_input", "Not a cursor.", { field: "cursor" });
  return { OR: [{ createdAt: { lt: createdAt } }, { createdAt, id: { lt: id } }] };
}
