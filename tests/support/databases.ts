const POSTGRES = process.env.DATABASE_URL_TEST;

/** The databases that integration tests run on; what a machine lacks is named. */
export const DATABASES: { name: string; environment: Record<string, string>; missing: boolean }[] = [
  { name: "the embedded database", environment: {}, missing: false },
  {
    name: "PostgreSQL (needs DATABASE_URL_TEST)",
    environment: { DATABASE_URL: POSTGRES ?? "" },
    missing: !POSTGRES,
  },
];
