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
import { type FakeBackend, startFakeBackend } from "../support/fake-backend/fake-backend";
import { type RunningApp, startApp } from "../support/start-app";

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
    "an answer is put to the problem, and checked by a program on request",
    async () => {
      const { context, page, complaints } = await openPage(browser, app.url, EN);
      await page.goto("/");
      await page.getByLabel("Problem (Markdown").fill("Solve $x^2 - 5x + 6 = 0$.");
      await page.keyboard.press("Control+Enter");
      await page.waitForURL(/\/runs\/run_/);
      await page.getByText("Put to the problem itself: right").waitFor();
      await page.getByRole("button", { name: "Check it with a program" }).click();
      const card = page.getByRole("region", { name: "Checked by a program" });
      await card.getByText("VERIFIED x in [2, 3]").first().waitFor();
      await card.getByText("evidence, not proof").waitFor();
      await card.getByText("See the program").click();
      await card.getByText("range(-100, 101)").waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await keepScreenshot(page, "verify-1280-en-light");
      await page.reload();
      await card.getByText("VERIFIED x in [2, 3]").first().waitFor();
      expect(complaints).toEqual([]);
      await context.close();
    },
  );

  it.skipIf(chromiumMissing)("a program that comes to something else says so, on a phone", async () => {
    const { context, page, complaints } = await openPage(browser, app.url, PHONE_ZH);
    await page.goto("/");
    await page.getByLabel("题目（").fill("计算 $\\frac{1}{2} + \\frac{1}{3}$。");
    await page.keyboard.press("Control+Enter");
    await page.waitForURL(/\/runs\/run_/);
    await page.getByText("放回题目里检验：不对").waitFor();
    await page.getByRole("button", { name: "写个程序检验一下" }).click();
    await page.getByText("REFUTED 5/6").first().waitFor();
    expect(await findOverflow(page)).toBeLessThanOrEqual(0);
    expect(await findBarriers(page)).toEqual([]);
    await keepScreenshot(page, "verify-360-zh-dark");
    expect(complaints).toEqual([]);
    await context.close();
  });
});
