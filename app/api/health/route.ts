import { defaultModel } from "@/lib/inference/server/solvers";
import { checkDatabase } from "@/lib/platform/server/check-database";
import { describeSandboxState } from "@/lib/programs/server/program-service";
import { findSympy } from "@/lib/runs/server/find-sympy";

/** For load balancers and for people: 503 when the database does not answer. */
export async function GET(): Promise<Response> {
  const { sandbox, runners } = await describeSandboxState();
  const database = await checkDatabase();
  if (database === null) {
    const body = { status: "unavailable", database: "unreachable", inference: "unknown", sandbox, runners };
    return Response.json(body, { status: 503, headers: { "retry-after": "5" } });
  }
  const [{ id }, sympy] = await Promise.all([defaultModel(), findSympy()]);
  const body = { status: "ok", database, inference: id, sandbox, runners, sympy: sympy?.version ?? null };
  return Response.json(body);
}
