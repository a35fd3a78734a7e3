import { randomBytes } from "node:crypto";
import pg from "pg";

export type CreatedDatabase = { url: string; drop(): Promise<void> };

/** Creates an empty database on the server of `serverUrl`. Throws when it may not. */
export async function createDatabase(serverUrl: string): Promise<CreatedDatabase> {
  const name = `stepwise_test_${randomBytes(6).toString("hex")}`;
  await query(serverUrl, `CREATE DATABASE ${name}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => query(serverUrl, `DROP DATABASE ${name} WITH (FORCE)`) };
}

async function query(serverUrl: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
