import { listModels } from "@/lib/inference/server/solvers";
import { database, databaseKind } from "@/lib/platform/server/database";

/** For load balancers and for people: 503 when the database does not answer. */
export async function GET(): Promise<Response> {
  const sandbox = "unavailable";
  try {
    await database().$queryRaw`SELECT 1`;
    const { models } = await listModels();
    return Response.json({ status: "ok", database: databaseKind(), inference: models[0]?.id ?? "none", sandbox });
  } catch {
    const body = { status: "unavailable", database: "unreachable", inference: "unknown", sandbox };
    return Response.json(body, { status: 503, headers: { "retry-after": "5" } });
  }
}
