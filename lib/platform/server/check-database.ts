import { database, databaseKind } from "./database";

/** Asks the database for nothing, and returns its kind, or null when it does not answer. */
export async function checkDatabase(): Promise<"embedded" | "server" | null> {
  try {
    await database().$queryRaw`SELECT 1`;
    return databaseKind();
  } catch {
    return null;
  }
}
