import path from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { saveBackend } from "../support/ask";
import {
  chromiumMissing,
  findBarriers,
  findOverflow,
  keepScreenshot,
  openBrowser,
  openPage,
  type View,
} from "../support/browser";
import { LARGEST_GAP, LARGEST_GAP_ZH } from "../support/code-problems";
import { type FakeBackend, startFakeBackend } from "../support/fake-backend/fake-backend";
import { type RunningApp, startApp } from "../support/start-app";
import { sumPackage } from "../support/sum-package";

const FOLDER = path.resolve(import.meta.dirname, "../fixtures/replies");
const EN: View = { locale: "en", scheme: "light", width: 1280 };
const PHONE_ZH: View = { locale: "zh", scheme: "dark", width: 360 };

let backend: FakeBackend;
let app: RunningApp;
let browser: Browser;
beforeAll(async () => {
  if (chromiumMissing) return;
  backend = await startFakeBackend({ repliesFolder: FOLDER });
  app = await startApp();
  await saveBackend(app.url, { label: "fake", baseUrl: backend.url, model: "deepseek-r1-vllm" });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await app?.stop();
  await backend?.close();
});

describe("in Chromium (needs chromium)", () => {
  it.skipIf(chromiumMissing)(
    "a program that fails an example goes back to the model, and its mended one passes",
    async () => {
      const { context, page, complaints } = await openPage(browser, app.url, EN);
      await page.goto("/");
      await page.getByLabel("Problem (Markdown").fill(LARGEST_GAP);
      await page.keyboard.press("Control+Enter");
      await page.waitForURL(/\/runs\/run_/);
      const verdict = page.getByRole("region", { name: "Tried on the problem's examples" });
      await verdict.getByText("WA · wrong answer").first().waitFor();
      await verdict.getByText("1 of 2 examples pass").first().waitFor();
      await verdict.getByText("First difference: line 1").waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await keepScreenshot(page, "repair-before-1280-en-light");
      await page.getByRole("button", { name: "Give it back to the model" }).click();
      await page.getByRole("heading", { name: /Round 1 of mending/ }).waitFor();
      await verdict.getByText("AC · accepted").first().waitFor();
      await page.getByText("done", { exact: true }).waitFor();
      expect(await page.getByRole("button", { name: "Give it back to the model" }).count()).toBe(0);
      await page.getByText("First answer").click();
      await page.getByText("keep the largest difference").waitFor();
      await keepScreenshot(page, "repair-after-1280-en-light");
      // The same after a reload.
      await page.reload();
      await page.getByRole("heading", { name: /Round 1 of mending/ }).waitFor();
      await verdict.getByText("2 of 2 examples pass").first().waitFor();
      expect(complaints).toEqual([]);
      await context.close();
    },
  );

  it.skipIf(chromiumMissing)("在 360 像素的手机上设置自动修改，程序改到通过样例", async () => {
    const { context, page, complaints } = await openPage(browser, app.url, PHONE_ZH);
    await page.goto("/");
    await page.getByLabel("题目（").fill(LARGEST_GAP_ZH);
    await page.getByText("更多选项").click();
    await page.getByLabel("程序出错时自动交回模型的轮数").selectOption("2");
    await page.getByRole("button", { name: "开始解答" }).click();
    await page.waitForURL(/\/runs\/run_/);
    await page.getByRole("heading", { name: /第 1 轮修改/ }).waitFor();
    await page.getByText("AC · 通过").first().waitFor();
    expect(await findOverflow(page)).toBeLessThanOrEqual(0);
    expect(await findBarriers(page)).toEqual([]);
    await keepScreenshot(page, "repair-360-zh-dark");
    expect(complaints).toEqual([]);
    await context.close();
  });

  it.skipIf(chromiumMissing)(
    "a package is imported and tried, without its hidden tests being shown",
    async () => {
      const { context, page, complaints } = await openPage(browser, app.url, EN);
      await page.goto("/problems");
      const chooser = page.waitForEvent("filechooser");
      await page.getByRole("button", { name: "Import a problem" }).click();
      await (await chooser).setFiles({ name: "sum.zip", mimeType: "application/zip", buffer: sumPackage() });
      await page.getByText("“The Sum” is here, with 2 tests.").waitFor();
      await page.getByRole("link", { name: "The Sum" }).click();
      await page.getByRole("heading", { name: "The Sum" }).waitFor();
      await page.getByRole("textbox", { name: "Your program" }).fill("print(3)");
      await page.getByRole("button", { name: "Run on all tests" }).click();
      await page.getByText("WA · wrong answer").first().waitFor();
      await page.getByText("secret/1").waitFor();
      expect(await page.content()).not.toContain("314159265");
      expect(await findBarriers(page)).toEqual([]);
      await keepScreenshot(page, "problem-1280-en-light");
      await page.setViewportSize({ width: 360, height: 800 });
      expect(await findOverflow(page)).toBeLessThanOrEqual(0);
      await keepScreenshot(page, "problem-360-en-light");
      expect(complaints).toEqual([]);
      await context.close();
    },
  );
});
