import path from "node:path";
import { build } from "esbuild";
import { expect, it } from "vitest";
import { refuseSecrets } from "@/app/_server/refuse-secrets";
import { readWireEntry, writeWireEntry } from "@/lib/programs/server/runners/runner-protocol";

const root = path.resolve(import.meta.dirname, "../../..");

it("holds nothing of the app's: no database, no accounts, no backends", async () => {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: ["app/_server/runner-main.ts"],
    bundle: true,
    write: false,
    metafile: true,
    platform: "node",
    format: "esm",
    packages: "external",
    alias: { "@": root },
    loader: { ".cpp": "text" },
    logLevel: "error",
  });
  const inputs = Object.keys(metafile.inputs);
  expect(inputs).toContain("lib/programs/server/judge-all.ts");
  expect(
    inputs.filter((file) => /^prisma\/|database|secret\.ts|lib\/(accounts|inference|runs)\//.test(file)),
  ).toEqual([]);
  const imports = Object.values(metafile.outputs).flatMap((output) =>
    output.imports.map((each) => each.path),
  );
  expect(imports.filter((name) => /^(@prisma|pg|next|react|openai|@electric-sql)/.test(name))).toEqual([]);
});

it.each(["DATABASE_URL", "STEPWISE_SECRET", "STEPWISE_ADMIN_KEY", "INFERENCE_API_KEY", "PGPASSWORD"])(
  "does not start with %s",
  (name) => {
    const environment = {
      REDIS_URL: "redis://127.0.0.1",
      NODE_ENV: "test",
      [name]: "x",
    } as NodeJS.ProcessEnv;
    expect(() => refuseSecrets(environment)).toThrow(name);
  },
);

it("does not start without Redis", () => {
  expect(() => refuseSecrets({ NODE_ENV: "test" })).toThrow("REDIS_URL");
  expect(() => refuseSecrets({ NODE_ENV: "test", REDIS_URL: "redis://127.0.0.1" })).not.toThrow();
});

it("takes from a runner only what has the form of an event", () => {
  const entry = { attempt: 1, number: 2, event: { name: "stdout", data: { text: "1\n" } } } as const;
  expect(readWireEntry(writeWireEntry(entry))).toEqual(entry);
  const read = (event: unknown) => readWireEntry({ attempt: "1", number: "2", event: JSON.stringify(event) });
  expect(read({ name: "started", data: {} })).not.toBeNull();
  expect(read({ name: "frame", data: { picture: "…" } })).toBeNull();
  expect(read({ name: "stdout", data: { text: 1 } })).toBeNull();
  expect(read({ name: "end", data: { verdict: "BEST" } })).toBeNull();
  expect(read({ name: "not a name", data: {} })).toBeNull();
  expect(read({ name: "test", data: { verdict: "AC", seconds: 1, memoryMiB: 1, index: -1 } })).toBeNull();
  expect(readWireEntry({ attempt: "0", number: "1", event: "{}" })).toBeNull();
  expect(readWireEntry({ attempt: "1", number: "1", event: "{" })).toBeNull();
  expect(readWireEntry({})).toBeNull();
});
