import { defaultModel } from "@/lib/inference/server/solvers";
import { checkDatabase } from "@/lib/platform/server/check-database";
import { describeExecutor } from "@/lib/programs/server/program-service";
import { findSympy } from "@/lib/runs/server/find-sympy";

/** For load balancers and for people: 503 when the database does not answer. */
export async function GET(): Promise<Response> {
  const executor = await describeExecutor();
  const sandbox = executor?.status === "ready" ? executor.name : "unavailable";
  const database = await checkDatabase();
  if (database === null) {
    const body = { status: "unavailable", database: "unreachable", inference: "unknown", sandbox };
    return Response.json(body, { status: 503, headers: { "retry-after": "5" } });
  }
  const [{ id }, sympy] = await Promise.all([defaultModel(), findSympy()]);
  return Response.json({ status: "ok", database, inference: id, sandbox, sympy: sympy?.version ?? null });
}
