import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { saveBackend, solve } from "../support/ask";
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

const EN: View = { locale: "en", scheme: "light", width: 1280 };
const ZH_PHONE: View = { locale: "zh", scheme: "dark", width: 360 };
const FOLDER = path.resolve(import.meta.dirname, "../fixtures/replies");
const PROBLEM = "Add two numbers, in several languages.";

let app: RunningApp;
let browser: Browser;
let backend: FakeBackend;
let runId: string;

beforeAll(async () => {
  if (chromiumMissing) return;
  backend = await startFakeBackend({ repliesFolder: FOLDER });
  app = await startApp();
  await saveBackend(app.url, { label: "Fake", baseUrl: backend.url, model: "deepseek-r1-vllm" });
  browser = await openBrowser();
  runId = (await solve(app.url, PROBLEM)).id;
});
afterAll(async () => {
  await browser?.close();
  await app?.stop();
  await backend?.close();
});

/** The panel of the program that is shown. */
const panel = (page: Page) => page.getByRole("tabpanel").filter({ visible: true });

/** Types a program in place of the one that is shown. */
async function write(page: Page, program: string): Promise<void> {
  await panel(page).locator(".monaco-editor").click();
  await page.keyboard.press("Control+A");
  await page.keyboard.type(program);
}

describe("the programs of an answer in Chromium (needs chromium)", () => {
  it.skipIf(chromiumMissing)("stand behind tabs, run, and explain their errors on their lines", async () => {
    const { context, page, complaints } = await openPage(browser, app.url, EN);
    await page.goto(`/runs/${runId}`);
    await page.getByRole("tab", { name: /Program 3 · javascript/ }).click();
    await panel(page).getByLabel("Input (what the program reads)").fill("2 3");
    await panel(page).getByRole("button", { name: "Run", exact: true }).click();
    await panel(page).locator(".program-output", { hasText: "5" }).waitFor();
    await write(page, "const a = 1;\nconsole.log(a + total);");
    await page.keyboard.press("Control+Enter");
    await panel(page).getByText("The name “total” is not known here.").waitFor();
    await panel(page).locator(".squiggly-error").waitFor();
    await panel(page)
      .getByRole("button", { name: /Line 2/ })
      .click();
    expect(await findBarriers(page)).toEqual([]);
    await keepScreenshot(page, "program-error-1280-en-light");
    await page.reload();
    await page.getByRole("tab", { name: /Program 3 · javascript/ }).click();
    await panel(page).getByText("total").first().waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });

  it.skipIf(chromiumMissing)("are stopped even before the server has answered their start", async () => {
    const { context, page, complaints } = await openPage(browser, app.url, EN);
    await page.goto(`/runs/${runId}`);
    await page.getByRole("tab", { name: /Program 1 · python/ }).click();
    await write(page, "print('ready')");
    await page.keyboard.press("Control+Enter");
    await panel(page).locator(".program-output", { hasText: "ready" }).waitFor();
    await panel(page)
      .getByText(/Finished/)
      .waitFor();
    await page.route("**/api/programs", async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1000));
      await route.continue();
    });
    await write(page, "while True: pass");
    await page.keyboard.press("Control+Enter");
    await panel(page).getByRole("button", { name: "Stop the program" }).click();
    await panel(page)
      .getByText(/Stopped/)
      .waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });

  it.skipIf(chromiumMissing)("complete what is typed", async () => {
    const { context, page } = await openPage(browser, app.url, EN);
    await page.goto(`/runs/${runId}`);
    await write(page, "def f():\n    retu");
    await page.locator(".suggest-widget.visible", { hasText: "return" }).waitFor();
    await keepScreenshot(page, "program-completion-1280-en-light");
    await context.close();
  });

  it.skipIf(chromiumMissing)("are typed to while they run, in a terminal", async () => {
    const { context, page, complaints } = await openPage(browser, app.url, EN);
    await page.goto(`/runs/${runId}`);
    await panel(page).getByRole("switch", { name: "Type while it runs" }).click();
    await panel(page).getByRole("button", { name: "Run", exact: true }).click();
    await panel(page).locator(".xterm-rows", { hasText: "Two numbers:" }).waitFor();
    await page.keyboard.type("20 22");
    await page.keyboard.press("Enter");
    await panel(page).locator(".xterm-rows", { hasText: "42" }).waitFor();
    await panel(page)
      .getByText(/Finished/)
      .waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await keepScreenshot(page, "program-terminal-1280-en-light");
    await panel(page).getByRole("button", { name: "Run", exact: true }).click();
    await panel(page).locator(".xterm-rows", { hasText: "Two numbers:" }).waitFor();
    await panel(page).getByRole("button", { name: "Stop the program" }).click();
    await panel(page)
      .getByText(/Stopped/)
      .waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });

  it.skipIf(chromiumMissing)(
    "are tested beside the code, on a phone in Chinese too",
    async () => {
      const { context, page, complaints } = await openPage(browser, app.url, ZH_PHONE);
      await page.goto(`/runs/${runId}`);
      await page.getByRole("tab", { name: /程序 2 · cpp/ }).click();
      await panel(page).getByText("测试", { exact: true }).click();
      for (const [index, [input, output]] of [
        ["1 2", "3"],
        ["5 6", "12"],
      ].entries()) {
        await panel(page).getByRole("button", { name: "加一组测试" }).click();
        await panel(page)
          .getByLabel("输入", { exact: true })
          .nth(index)
          .fill(input ?? "");
        await panel(page)
          .getByLabel("应有的输出")
          .nth(index)
          .fill(output ?? "");
      }
      await panel(page).getByRole("button", { name: "运行测试" }).click();
      await panel(page).getByText("第一处不同").waitFor({ timeout: 120_000 });
      await panel(page)
        .getByText(/1\/2 组通过/)
        .waitFor();
      expect(await findOverflow(page)).toBe(0);
      expect(await findBarriers(page)).toEqual([]);
      await keepScreenshot(page, "program-tests-360-zh-dark");
      await panel(page)
        .getByRole("textbox", { name: "程序", exact: true })
        .fill("int main() {\n  return x;\n}");
      await panel(page).getByRole("button", { name: "运行", exact: true }).click();
      await panel(page)
        .getByText(/名字“x”在这里还没有定义/)
        .waitFor({ timeout: 60_000 });
      expect(await findOverflow(page)).toBe(0);
      await keepScreenshot(page, "program-error-360-zh-dark");
      expect(complaints).toEqual([]);
      await context.close();
    },
    240_000,
  );
});
