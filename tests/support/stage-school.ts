import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import type { Locator, Page } from "playwright-core";
import { saveBackend } from "./ask";
import { post, readEvents } from "./http";
import { startScriptedBackend } from "./scripted-backend";
import { startApp } from "./start-app";

const FOLDER = path.resolve(import.meta.dirname, "../fixtures/stage");
const FENCES: Record<string, string> = { py: "python", js: "javascript", html: "html" };

export type StageSchool = {
  url: string;
  /** The address of a run in which each named program is one model's answer. */
  ask(...programs: string[]): Promise<string>;
  close(): Promise<void>;
};

/** The app with a model for each program: it answers with that program. `extra` adds programs that are no fixtures. */
export async function startStageSchool(
  fixtures: string[],
  extra: Record<string, string> = {},
  environment: Record<string, string> = {},
): Promise<StageSchool> {
  const sourceOf = (name: string) => extra[name] ?? readFileSync(path.join(FOLDER, name), "utf8");
  const backend = await startScriptedBackend(({ model }) => ({
    answer: `Here is the program.\n\n\`\`\`${FENCES[model.split(".").at(-1) ?? ""]}\n${sourceOf(model).trimEnd()}\n\`\`\`\n`,
  }));
  const app = await startApp(environment);
  for (const model of [...fixtures, ...Object.keys(extra)])
    await saveBackend(app.url, { label: "Stage", baseUrl: backend.url, model });
  return {
    url: app.url,
    ask: async (...models) => {
      const problem = `Write a program: ${models.join(", ")}`;
      const { id } = await (await post(`${app.url}/api/runs`, { problem, models, subject: "code" })).json();
      await readEvents(`${app.url}/api/runs/${id}/events`);
      return `/runs/${id}`;
    },
    close: async () => {
      await app.stop();
      await backend.close();
    },
  };
}

/** Opens a run and starts its first stage; gives the stage's section. */
export async function startStage(page: Page, address: string): Promise<Locator> {
  await page.goto(address);
  const stage = page.getByRole("region", { name: "Stage" }).first();
  await stage.getByRole("button", { name: "Run on the stage" }).click();
  await stage.getByText("Running.").waitFor({ timeout: 60_000 });
  return stage;
}

/** A picture of the stage's frame, to be compared with another. */
export async function pictureOf(stage: Locator): Promise<string> {
  return (await stage.locator("iframe").screenshot()).toString("base64");
}

/**
 * A server that must never be asked for anything; `heard` lists what it was asked. A bare connection does not count:
 * Chromium opens one ahead of a navigation that it then refuses.
 */
export async function startSink(): Promise<{ url: string; heard: string[]; close(): Promise<void> }> {
  const heard: string[] = [];
  const server = createServer((req, res) => {
    heard.push(`${req.method} ${req.url}`);
    res.setHeader("access-control-allow-origin", "*");
    res.end("heard");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    heard,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
