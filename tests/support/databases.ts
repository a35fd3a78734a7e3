import { afterAll } from "vitest";
import { createDatabase } from "./create-database";

const SERVER = process.env.DATABASE_URL_TEST;
/** Each file has its own: the servers of files that run side by side would find each other's backends and runs. */
const created = SERVER ? await createDatabase(SERVER) : null;
if (created) afterAll(() => created.drop());

/** The databases that integration tests run on; what a machine lacks is named. */
export const DATABASES: { name: string; environment: Record<string, string>; missing: boolean }[] = [
  { name: "the embedded database", environment: {}, missing: false },
  {
    name: "PostgreSQL (needs DATABASE_URL_TEST)",
    environment: { DATABASE_URL: created?.url ?? "" },
    missing: !created,
  },
];
