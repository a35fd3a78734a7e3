import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Language } from "@/lib/programs/program";
import { findNativeExecutors } from "@/lib/programs/server/executors/native/find-native-executors";
import { post, readEvents } from "../support/http";
import { type RunningApp, startApp } from "../support/start-app";

const native = await findNativeExecutors();
const names = native.map(({ name }) => name);
const languages: readonly Language[] = native[0]?.languages ?? [];
afterAll(async () => {
  for (const executor of native) await executor.close();
});

describe.each([
  { mode: "home", first: "bubblewrap" },
  { mode: "server", first: "gvisor" },
] as const)("programs of a $mode, natively", ({ mode, first }) => {
  const missing = !names.includes(first);
  const needs = missing ? ` (needs ${first})` : "";
  let app: RunningApp;
  beforeAll(async () => {
    if (!missing) app = await startApp({ STEPWISE_MODE: mode });
  });
  afterAll(async () => {
    await app?.stop();
  });

  async function run(body: object) {
    const created = await post(`${app.url}/api/programs`, body);
    const cookie = created.headers.get("set-cookie")?.split(";")[0] ?? "";
    expect(created.status, await created.clone().text()).toBe(201);
    const { id } = await created.json();
    await readEvents(`${app.url}/api/programs/${id}/events`, { cookie });
    return (await fetch(`${app.url}/api/programs/${id}`, { headers: { cookie } })).json();
  }

  it.skipIf(missing)(`are given to ${first}, which says what it keeps here${needs}`, async () => {
    const { executors } = await (await fetch(`${app.url}/api/executors`)).json();
    expect(executors.map(({ name }: { name: string }) => name)).toEqual(
      expect.arrayContaining([...names, "wasm"]),
    );
    expect(executors[0]).toMatchObject({ name: first, status: "ready" });
    expect(executors[0].uses).toEqual(expect.arrayContaining([...languages]));
    expect(executors[0].enforces).toEqual(
      expect.arrayContaining(["time", "memory", "network", "files", "kernel"]),
    );
    expect((await (await fetch(`${app.url}/api/health`)).json()).sandbox).toBe(first);
  });

  it.skipIf(missing)(`are compiled once and judged on every test${needs}`, async () => {
    const tests = Array.from({ length: 8 }, (_, index) => ({
      input: `${index}`,
      output: `${index * index}`,
    }));
    const source = "#include <iostream>\nint main(){ int a; std::cin >> a; std::cout << a * a; }";
    const program = await run({ language: "cpp", source, tests });
    expect(program).toMatchObject({ verdict: "AC", state: "done" });
    expect(program.tests).toHaveLength(8);
  });

  it.skipIf(missing)(`get the verdict they deserve${needs}`, async () => {
    const limits = { seconds: 1, memoryMiB: 96 };
    expect(await run({ language: "python", source: "while True: pass", stdin: "", limits })).toMatchObject({
      verdict: "TLE",
    });
    const broken = await run({ language: "cpp", source: "int main(){ return x; }", stdin: "" });
    expect(broken).toMatchObject({ verdict: "CE" });
    expect(broken.stderr).toContain("main.cpp:1:20: error:");
    expect(await run({ language: "python", source: "print('x')\n1/0", stdin: "" })).toMatchObject({
      verdict: "RE",
      stdout: "x\n",
    });
  });
});
