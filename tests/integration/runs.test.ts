import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { childrenOf } from "../support/children-of";
import { DATABASES } from "../support/databases";
import { post, readEvents } from "../support/http";
import { type RunningApp, startApp } from "../support/start-app";

describe.each(DATABASES)("runs on $name", ({ environment, missing }) => {
  let app: RunningApp;
  beforeAll(async () => {
    if (!missing) app = await startApp(environment);
  });
  afterAll(async () => {
    await app?.stop();
  });

  it.skipIf(missing)("solves a problem in checked steps, streamed and stored alike", async () => {
    const created = await post(`${app.url}/api/runs`, { problem: "Solve $x^2-5x+6=0$", expected: "2, 3" });
    expect(created.status).toBe(201);
    const { id, url } = await created.json();
    expect(url).toBe(`/runs/${id}`);
    const events = await readEvents(`${app.url}/api/runs/${id}/events`);
    expect(events.map((event) => event.id)).toEqual(events.map((_, index) => index + 1));
    expect(events.at(-1)).toMatchObject({ name: "end", data: { state: "done" } });
    const run = await (await fetch(`${app.url}/api/runs/${id}`)).json();
    const [lane] = run.lanes;
    expect(run.state).toBe("done");
    expect(lane.final).toMatchObject({ text: "x = 2, x = 3", verdict: "equal" });
    const streamed = events
      .filter((e) => e.name === "text" && e.data.channel === "reasoning")
      .map((e) => e.data.text)
      .join("");
    expect(streamed).toBe(lane.reasoning);
    const steps = lane.steps.filter((step: { channel: string }) => step.channel === "reasoning");
    expect(steps.map((step: { text: string }) => step.text).join("")).toBe(lane.reasoning);
    const verdicts = lane.steps.flatMap((step: { claims: { verdict: string }[] }) =>
      step.claims.map((claim) => claim.verdict),
    );
    expect(verdicts).toContain("holds");
    expect(verdicts).not.toContain("fails");
  });

  it.skipIf(missing)("resumes from any event with nothing lost and nothing twice", async () => {
    const { id } = await (await post(`${app.url}/api/runs`, { problem: "2x+y=7, x-y=2" })).json();
    const all = await readEvents(`${app.url}/api/runs/${id}/events`);
    for (const { id: seen } of all) {
      const rest = await readEvents(`${app.url}/api/runs/${id}/events`, { "last-event-id": String(seen) });
      expect(rest).toEqual(all.slice(seen));
    }
    expect((await fetch(`${app.url}/api/runs/${id}/events?after=x`)).status).toBe(400);
  });

  it.skipIf(missing)("gives the same run for the same idempotency key, also at the same moment", async () => {
    const body = { problem: "1+1", idempotencyKey: `key-${Date.now()}` };
    const answers = await Promise.all(
      Array.from({ length: 5 }, async () => (await post(`${app.url}/api/runs`, body)).json()),
    );
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
  });

  it.skipIf(missing)("lists, finds and deletes", async () => {
    const word = `w${Date.now()}`;
    const { id } = await (await post(`${app.url}/api/runs`, { problem: `1+2 ${word}` })).json();
    const found = await (await fetch(`${app.url}/api/runs?q=${word}`)).json();
    expect(found.runs.map((run: { id: string }) => run.id)).toEqual([id]);
    expect((await fetch(`${app.url}/api/runs/${id}`, { method: "DELETE" })).status).toBe(204);
    expect((await fetch(`${app.url}/api/runs/${id}`)).status).toBe(404);
  });

  it.skipIf(missing)(
    "says at once what the solver cannot do, in the problem's language, with what to do",
    async () => {
      const { id } = await (
        await post(`${app.url}/api/runs`, { problem: "小明有三个苹果，又买了两个，一共几个？" })
      ).json();
      const events = await readEvents(`${app.url}/api/runs/${id}/events`);
      const failed = events.find((event) => event.name === "failed");
      expect(failed?.data).toMatchObject({ code: "solver_cannot", hint: "请在设置页面连接 DeepSeek-R1。" });
      expect(events.at(-1)?.data).toEqual({ state: "failed" });
    },
  );

  it.skipIf(missing)("refuses bad input with the field at fault", async () => {
    const empty = await post(`${app.url}/api/runs`, { problem: "" });
    expect(empty.status).toBe(400);
    expect((await empty.json()).error).toMatchObject({ code: "invalid_input", field: "problem" });
    expect((await post(`${app.url}/api/runs`, { problem: "1+1", extra: 1 })).status).toBe(400);
    expect((await post(`${app.url}/api/runs`, { problem: "1+1", models: ["nobody"] })).status).toBe(400);
    expect((await post(`${app.url}/api/runs`, { problem: "x".repeat(5_000_000) })).status).toBe(413);
    expect((await fetch(`${app.url}/api/runs/run_none`)).status).toBe(404);
  });

  it.skipIf(missing)("answers no other site and no other name", async () => {
    const forged = await post(`${app.url}/api/runs`, { problem: "1+1" }, { origin: "https://evil.example" });
    expect(forged.status).toBe(403);
  });

  it.skipIf(missing)("checks answers and steps, segments and renders", async () => {
    const checked = await (
      await post(`${app.url}/api/answers/check`, { items: [{ expected: "1/2", given: "0.5" }] })
    ).json();
    expect(checked.results[0].verdict).toBe("equal");
    const lines = await (
      await post(`${app.url}/api/steps/check`, { items: [{ given: "3x+5=20", lines: ["x = 5", "2+2=5"] }] })
    ).json();
    expect(lines.results[0]).toMatchObject({
      firstError: 1,
      lines: [{ verdict: "holds" }, { verdict: "fails" }],
    });
    const told = await (
      await post(`${app.url}/api/steps/check`, {
        items: [
          {
            given:
              "There are 12 people. Each person shakes hands with everyone else once. How many handshakes are there?",
            lines: ["The answer is 132."],
          },
        ],
      })
    ).json();
    expect(told.results[0]).toMatchObject({ firstError: 0, lines: [{ verdict: "fails" }] });
    const text = "First.\n\nWait, no.\n";
    const steps = await (await post(`${app.url}/api/reasoning/steps`, { items: [text] })).json();
    expect(steps.results[0].steps.at(-1)).toMatchObject({ kind: "retry", end: text.length });
    const rendered = await (await post(`${app.url}/api/text/render`, { items: ["<script>$x$"] })).json();
    expect(rendered.results[0].html).toContain("&lt;script&gt;");
  });

  it.skipIf(missing)("sends a strict policy with each page and describes its interface", async () => {
    const page = await fetch(app.url);
    expect(page.status).toBe(200);
    const nonce = /'nonce-([^']+)'/.exec(page.headers.get("content-security-policy") ?? "")?.[1];
    const html = await page.text();
    for (const script of html.match(/<script[^>]*>/g) ?? []) expect(script).toContain(`nonce="${nonce}"`);
    const { paths } = await (await fetch(`${app.url}/api/openapi.json`)).json();
    expect(paths["/api/runs"].post.requestBody).toBeDefined();
    expect(await (await fetch(`${app.url}/api/health`)).json()).toMatchObject({ status: "ok" });
  });
});

describe("the server", () => {
  it("refuses a second copy on the same data folder, keeps events over kill -9, and ends cleanly", async () => {
    const app = await startApp();
    const environment = { STEPWISE_DATA: app.dataFolder };
    await expect(startApp(environment)).rejects.toThrow(/Another Stepwise/);
    const { id } = await (await post(`${app.url}/api/runs`, { problem: "3x+5=20" })).json();
    const before = await readEvents(`${app.url}/api/runs/${id}/events`);
    await app.stop("SIGKILL");
    const again = await startApp(environment);
    expect(await readEvents(`${again.url}/api/runs/${id}/events`)).toEqual(before);
    await expect(startApp({ PORT: new URL(again.url).port })).rejects.toThrow(/is in use/);
    expect(await again.stop()).toBe(0);
  });

  it("starts the pages again when their process is killed, and lets a reader wait meanwhile", async () => {
    const app = await startApp();
    const pages = childrenOf(app.pid).find(({ command }) => command.includes("pages-process"));
    if (!pages) throw new Error("there is no process of pages");
    process.kill(pages.pid, "SIGKILL");
    const response = await fetch(app.url);
    expect(response.status).toBe(200);
    expect(await response.text()).toContain("Stepwise");
    expect((await fetch(`${app.url}/api/health`)).status).toBe(200);
    await app.stop();
  });

  it("keeps guests apart in server mode, and backends for the administrator", async () => {
    const app = await startApp({ STEPWISE_MODE: "server", STEPWISE_ADMIN_KEY: "k".repeat(40) });
    const created = await post(`${app.url}/api/runs`, { problem: "1+1" });
    const cookie = created.headers.get("set-cookie")?.split(";")[0] ?? "";
    const { id } = await created.json();
    expect((await fetch(`${app.url}/api/runs/${id}`, { headers: { cookie } })).status).toBe(200);
    expect((await fetch(`${app.url}/api/runs/${id}`)).status).toBe(404);
    expect((await fetch(`${app.url}/api/runs/${id}/events`)).status).toBe(404);
    const program = await post(
      `${app.url}/api/programs`,
      { language: "python", source: "input()", interactive: true },
      { cookie },
    );
    const programUrl = `${app.url}/api/programs/${(await program.json()).id}`;
    expect((await fetch(programUrl, { headers: { cookie } })).status).toBe(200);
    expect((await fetch(programUrl)).status).toBe(404);
    expect((await fetch(`${programUrl}/events`)).status).toBe(404);
    expect((await post(`${programUrl}/stdin`, { text: "x" })).status).toBe(404);
    expect((await post(`${programUrl}/stop`, {})).status).toBe(404);
    expect((await post(`${programUrl}/stop`, {}, { cookie })).status).toBe(202);
    expect((await fetch(`${app.url}/api/backends`, { headers: { cookie } })).status).toBe(403);
    expect(
      (await fetch(`${app.url}/api/backends`, { headers: { authorization: `Bearer ${"k".repeat(40)}` } }))
        .status,
    ).toBe(200);
    expect(
      (await fetch(`${app.url}/api/backends`, { headers: { authorization: "Bearer wrong" } })).status,
    ).toBe(401);
    await app.stop();
  });
});
