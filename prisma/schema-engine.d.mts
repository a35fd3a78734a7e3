import type { SchemaEngine } from "@prisma/schema-engine-wasm/schema_engine_bg";

export function loadSchemaEngine(): Promise<typeof SchemaEngine>;
export const NO_FILTERS: { externalTables: string[]; externalEnums: string[] };
