import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { AppError } from "@/lib/platform/errors";
import { database } from "@/lib/platform/server/database";
import type { ProblemContent } from "./packages/problem-package";

/** All of an imported problem, hidden tests too: for the judge alone. Throws `not_found`. */
export async function findProblemContent(id: string): Promise<ProblemContent> {
  const row = await database().problemPackage.findUnique({ where: { id }, select: { content: true } });
  if (!row) throw new AppError("not_found", "There is no such problem. 没有这道题。", { field: "problem" });
  return JSON.parse((await promisify(gunzip)(row.content)).toString("utf8"));
}
