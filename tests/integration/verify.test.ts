import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readRun, saveBackend, solve } from "../support/ask";
import { DATABASES } from "../support/databases";
import { type FakeBackend, startFakeBackend } from "../support/fake-backend/fake-backend";
import { post, readEvents } from "../support/http";
import { type RunningApp, startApp } from "../support/start-app";

const FOLDER = path.resolve(import.meta.dirname, "../fixtures/replies");
const QUADRATIC = "Solve $x^2 - 5x + 6 = 0$.";

describe.each(DATABASES.slice(0, 1))("final answers on $name", ({ environment, missing }) => {
  let backend: FakeBackend;
  let app: RunningApp;
  beforeAll(async () => {
    if (missing) return;
    backend = await startFakeBackend({ repliesFolder: FOLDER });
    app = await startApp(environment);
    await saveBackend(app.url, { label: "fake", baseUrl: backend.url, model: "deepseek-r1-vllm" });
  });
  afterAll(async () => {
    await app?.stop();
    await backend?.close();
  });

  const verify = (id: string, body = {}) => post(`${app.url}/api/runs/${id}/verify`, body);

  it.skipIf(missing)("are put to the problem itself where no answer is expected", async () => {
    const { run } = await solve(app.url, QUADRATIC);
    expect(run.lanes[0]?.final).toMatchObject({ text: "x = 2, x = 3", verdict: "equal", by: "problem" });
    const wrong = await solve(app.url, "Compute $\\frac{1}{2} + \\frac{1}{3}$.");
    expect(wrong.run.lanes[0]?.final).toMatchObject({ verdict: "different", by: "problem" });
    expect(wrong.run.lanes[0]?.final?.reason).toContain("5/6");
    const open = await solve(app.url, `${QUADRATIC} Then tell me a story about the larger root.`);
    expect(open.run.lanes[0]?.final?.verdict).toBe("unknown");
  });

  it.skipIf(missing)("are checked by a program of the model's on request, and stay as they are", async () => {
    const { id, run: before, events } = await solve(app.url, QUADRATIC, { idempotencyKey: "verify-1" });
    expect(before.lanes[0]?.check).toBeNull();
    const asks = backend.requests.length;
    expect((await verify(id)).status).toBe(202);
    const again = await readEvents(`${app.url}/api/runs/${id}/events?after=${events.at(-1)?.id}`);
    expect(again.map(({ name }) => name)).toEqual(["verifying", "verified", "usage", "laneEnd", "end"]);
    const messages = backend.requests[asks]?.messages as { role: string; content: string }[];
    expect(messages.map(({ role }) => role)).toEqual(["user", "assistant", "user"]);
    expect(messages[2]?.content).toContain("REFUTED");
    const run = await readRun(app.url, id);
    const [lane] = run.lanes;
    expect(run.state).toBe("done");
    expect(lane).toMatchObject({
      state: "done",
      answer: before.lanes[0]?.answer,
      final: before.lanes[0]?.final,
      check: {
        outcome: "verified",
        line: "VERIFIED x in [2, 3]",
        source: expect.stringContaining("range(-100"),
      },
    });
    expect(lane?.usage?.answerTokens).toBeGreaterThan(before.lanes[0]?.usage?.answerTokens ?? 0);
  });

  it.skipIf(missing)("are refuted by a program that comes to something else", async () => {
    const { id } = await solve(app.url, "Compute $\\frac{1}{2} + \\frac{1}{3}$.");
    expect((await verify(id, { lane: 0 })).status).toBe(202);
    await readEvents(`${app.url}/api/runs/${id}/events`);
    const [lane] = (await readRun(app.url, id)).lanes;
    expect(lane?.check).toMatchObject({ outcome: "refuted", line: "REFUTED 5/6" });
  });

  it.skipIf(missing)(
    "have what stays open in their steps put to SymPy, where it is here",
    async ({ skip }) => {
      const { sympy } = await (await fetch(`${app.url}/api/health`)).json();
      if (sympy === null) skip("needs SymPy in the system's Python and bubblewrap or gVisor");
      const { run, events } = await solve(app.url, "What is the Basel sum?");
      const claims = run.lanes[0]?.steps.flatMap((step) => step.claims) ?? [];
      const settled = claims.filter(({ by }) => by === "sympy");
      expect(settled.length).toBeGreaterThan(0);
      expect(settled[0]).toMatchObject({ verdict: "holds", reason: expect.stringContaining("SymPy") });
      // The claim was told open at once, and again when SymPy had answered.
      const told = events.filter(
        ({ name, data }) => name === "verdict" && (data as { claim: string }).claim === settled[0]?.text,
      );
      expect(told.map(({ data }) => (data as { verdict: string }).verdict)).toEqual(
        expect.arrayContaining(["unchecked", "holds"]),
      );
      expect(
        claims.filter(({ text, verdict }) => text === settled[0]?.text && verdict === "unchecked"),
      ).toEqual([]);
    },
  );

  it.skipIf(missing)(
    "say so when the model writes no program, and nothing is asked of the built-in solver",
    async () => {
      const { id } = await solve(app.url, "一个奇数问题：前 10 个奇数的和是多少？");
      await verify(id);
      await readEvents(`${app.url}/api/runs/${id}/events`);
      const [lane] = (await readRun(app.url, id)).lanes;
      expect(lane).toMatchObject({ state: "done", check: { outcome: "failed", why: "no_program" } });
      const models = await (await fetch(`${app.url}/api/models`)).json();
      const builtin = models.models.find((model: { backend: string }) => /built/i.test(model.backend))?.id;
      const own = await solve(app.url, "Solve $3x + 5 = 20$.", { models: [builtin] });
      expect((await verify(own.id)).status).toBe(422);
    },
  );
});
