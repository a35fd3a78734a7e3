import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { RequestContext } from "@/lib/accounts/actor";
import { authorise } from "@/lib/accounts/permissions";
import { newId } from "@/lib/platform/ids";
import { database } from "@/lib/platform/server/database";
import type { Prisma } from "@/prisma/generated/client";
import { type ProblemOverview, problemOverview } from "../problem-overview";
import type { ProblemPackageRead } from "./packages/problem-package";
import { readPackage } from "./packages/read-package";

const SAMPLE_SHOWN_MAX = 20_000;

/** Reads a problem package from a zip archive and keeps it. Throws `forbidden`, and `invalid_input` or `too_large` saying what is wrong with it. */
export async function importProblem(call: {
  ctx: RequestContext;
  bytes: Buffer;
}): Promise<{ id: string; title: string; overview: ProblemOverview }> {
  const { ctx, bytes } = call;
  const ownerId = ctx.actor.userId;
  authorise(ctx.actor, "problem:import");
  const read = await readPackage(bytes);
  const overview = overviewOf(read);
  const title = overview.statements[0]?.title || "—";
  const packed = await promisify(gzip)(JSON.stringify(read.content));
  const content = new Uint8Array(packed);
  const id = newId("problem");
  await database().problemPackage.create({
    data: { id, ownerId, title, overview: overview as Prisma.InputJsonObject, content },
  });
  return { id, title, overview };
}

/** What anybody may see: nothing of a hidden test, of the checker or of the submissions. */
function overviewOf({ format, statements, content }: ProblemPackageRead): ProblemOverview {
  const { seconds, memoryMiB, tests, groups, interactor } = content;
  const languages = [interactor, ...tests.map(({ checker }) => checker)].flatMap((program) =>
    typeof program === "object" && "language" in program ? [program.language] : [],
  );
  const points = [...groups.map((group) => group.points ?? 0), ...tests.map((test) => test.points ?? 0)];
  return problemOverview.parse(
    withoutNul({
      format,
      statements,
      seconds,
      memoryMiB,
      tests: tests.length,
      hidden: tests.filter(({ hidden }) => hidden).length,
      samples: tests
        .filter(({ hidden }) => !hidden)
        .map(({ input, output }) => ({
          input: input.slice(0, SAMPLE_SHOWN_MAX),
          output: output.slice(0, SAMPLE_SHOWN_MAX),
        })),
      groups: groups.map((group) => ({ name: group.name, points: group.points ?? null })),
      scores: points.some((value) => value > 0),
      interactive: interactor !== undefined,
      needs: [...new Set(languages)],
    }),
  );
}

/** PostgreSQL keeps no NUL in JSON. */
function withoutNul<T>(value: T): T {
  return JSON.parse(JSON.stringify(value).replaceAll("\\u0000", "␀"));
}
