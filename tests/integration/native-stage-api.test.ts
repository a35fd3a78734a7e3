import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findStageLibraries } from "@/lib/programs/server/executors/native/stage/stage-libraries";
import { post, readEventsUntil, type StreamedEvent } from "../support/http";
import { type RunningApp, startApp } from "../support/start-app";

const BALL = readFileSync(
  path.resolve(import.meta.dirname, "../fixtures/stage/yellow-ball-square-vector.py"),
  "utf8",
);
const KEYS = `import pygame
pygame.init()
screen = pygame.display.set_mode((120, 80))
n = 0
while True:
    for event in pygame.event.get():
        if event.type == pygame.KEYDOWN:
            print("key", pygame.key.name(event.key), flush=True)
            if event.key == pygame.K_q:
                raise SystemExit
    n += 1
    screen.fill((n % 250, 0, 0))
    pygame.display.flip()
    pygame.time.wait(10)`;

const hasPygame =
  (await findStageLibraries("/usr/bin/python3")).includes("pygame") && existsSync("/usr/bin/bwrap");
const needs = hasPygame ? "" : " (needs bubblewrap and pygame)";

let app: RunningApp;
beforeAll(async () => {
  if (hasPygame) app = await startApp({ STEPWISE_EXECUTOR: "bubblewrap" });
});
afterAll(async () => void (await app?.stop()));

const start = async (source: string) =>
  (await post(`${app.url}/api/programs`, { language: "python", source, stage: true })).json() as Promise<{
    id: string;
  }>;
const view = async (id: string) => (await fetch(`${app.url}/api/programs/${id}`)).json();

type Heard = StreamedEvent;
const hear = (id: string, enough: (heard: Heard[]) => boolean) =>
  readEventsUntil(`${app.url}/api/programs/${id}/events`, enough);

describe("a program with a stage, over HTTP", () => {
  const test = it.skipIf(!hasPygame);

  test(`streams its pictures and counts them, without keeping them${needs}`, async () => {
    const { id } = await start(BALL);
    const frames = (heard: Heard[]) => heard.filter(({ name }) => name === "frame");
    const heard = await hear(id, (all) => frames(all).length >= 20);
    const [first] = frames(heard);
    expect(first?.data).toMatchObject({ type: "image/jpeg", width: 800, height: 600 });
    expect(Buffer.from(String(first?.data.data), "base64").subarray(0, 2).toString("hex")).toBe("ffd8");
    const numbers = frames(heard).map(({ data }) => Number(data.n));
    expect(numbers).toEqual([...new Set(numbers)].sort((one, other) => one - other));
    const live = await view(id);
    expect(live).toMatchObject({ state: "running" });
    expect(live.frames).toBeGreaterThanOrEqual(20);
    await post(`${app.url}/api/programs/${id}/stop`, {});
    const after = await hear(id, (all) => all.some(({ name }) => name === "end"));
    expect(after.at(-1)).toMatchObject({ name: "end", data: { stopped: true } });
    const ended = await view(id);
    expect(ended.state).toBe("done");
    expect(ended.frames).toBeGreaterThanOrEqual(live.frames);
    const again = await hear(id, (all) => all.some(({ name }) => name === "end"));
    expect(frames(again)).toEqual([]);
  });

  test(`takes keys, checked, and ends as programs end${needs}`, async () => {
    const { id } = await start(KEYS);
    await hear(id, (all) => all.some(({ name }) => name === "frame"));
    const input = `${app.url}/api/programs/${id}/input`;
    const key = (name: string, code: string) => ({
      input: [{ type: "keydown", key: name, code, repeat: false, modifiers: [] }],
    });
    expect((await post(input, key("ArrowLeft", "ArrowLeft"))).status).toBe(202);
    expect((await post(input, { input: [{ type: "press", button: 99, x: 0, y: 0 }] })).status).toBe(400);
    expect((await post(input, { input: [{ type: "reboot" }] })).status).toBe(400);
    expect((await post(input, key("q", "KeyQ"))).status).toBe(202);
    const heard = await hear(id, (all) => all.some(({ name }) => name === "end"));
    expect(heard.at(-1)?.data).toMatchObject({ verdict: "OK", exitCode: 0 });
    expect(await view(id)).toMatchObject({ stdout: "key left\nkey q\n", state: "done" });
    expect((await post(input, key("q", "KeyQ"))).status).toBe(409);
    expect((await post(`${app.url}/api/programs/program_nothing/input`, {})).status).toBe(404);
  });

  test(`says in words what it cannot do${needs}`, async () => {
    const refuse = async (body: object) => {
      const response = await post(`${app.url}/api/programs`, body);
      return { status: response.status, message: (await response.json()).error.message as string };
    };
    const page = { language: "javascript", source: "document.body.append('x')", stage: true };
    expect(await refuse(page)).toMatchObject({
      status: 422,
      message: expect.stringContaining("run in your browser"),
    });
    const judged = { language: "python", source: KEYS, stage: true, tests: [{ input: "", output: "" }] };
    expect((await refuse(judged)).status).toBe(400);
  });
});

describe("a server whose sandbox has no stage", () => {
  it("sends graphical programs to the browser", async () => {
    const plain = await startApp({ STEPWISE_EXECUTOR: "wasm" });
    const response = await post(`${plain.url}/api/programs`, {
      language: "python",
      source: BALL,
      stage: true,
    });
    const { error } = await response.json();
    await plain.stop();
    expect(response.status).toBe(422);
    expect(error).toMatchObject({ field: "stage", message: expect.stringContaining("run in your browser") });
  });
});
