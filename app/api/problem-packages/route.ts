import { handle } from "@/app/api/_http/handle";
import { readUpload } from "@/app/api/_http/read-upload";
import { importProblem } from "@/lib/programs/server/import-problem";
import { listProblems } from "@/lib/programs/server/read-problem";

/** The archive may have 32 MiB; a form around it a little more. */
const BODY_BYTES_MAX = 33 * 1024 * 1024;

export const POST = handle({
  allow: "problem:import",
  status: 201,
  run: async ({ ctx, request }) => importProblem({ ctx, bytes: await readUpload(request, BODY_BYTES_MAX) }),
});

export const GET = handle({ allow: "problem:read", run: ({ ctx }) => listProblems({ ctx }) });
