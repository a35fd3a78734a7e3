import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  chromiumMissing,
  findBarriers,
  findOverflow,
  findSmallTargets,
  keepScreenshot,
  openBrowser,
  openPage,
  VIEWS,
  type View,
} from "../support/browser";
import { type FakeBackend, startFakeBackend } from "../support/fake-backend/fake-backend";
import { post, readEvents } from "../support/http";
import { type RunningApp, startApp } from "../support/start-app";

let backend: FakeBackend;
let app: RunningApp;
let browser: Browser;

beforeAll(async () => {
  if (chromiumMissing) return;
  backend = await startFakeBackend({
    repliesFolder: path.resolve(import.meta.dirname, "../fixtures/replies"),
  });
  app = await startApp();
  await post(`${app.url}/api/backends`, { label: "vLLM", baseUrl: backend.url, model: "deepseek-r1-vllm" });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await app?.stop();
  await backend?.close();
});

async function ask(problem: string): Promise<string> {
  const body = { problem, models: ["deepseek-r1-vllm"] };
  const { id } = await (await post(`${app.url}/api/runs`, body)).json();
  return id;
}

/** Waits until the renderer has drawn every text of the page. */
async function drawn(page: Page): Promise<void> {
  await page.getByRole("region", { name: /Final answer|最终答案/ }).waitFor();
  await page.waitForFunction(() => document.querySelectorAll("article .katex").length > 15);
  await page.waitForTimeout(500);
}

/** What the steps show of their texts. */
function textsOf(page: Page): Promise<string[]> {
  return page
    .locator(".step .math-text")
    .evaluateAll((all) => all.filter((one) => !one.closest(".claims")).map((one) => one.textContent ?? ""));
}

/** Signs that close something, or end a sentence, at the beginning of a line. */
function signsAtLineStarts(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll(".step-body p")].flatMap((paragraph) => {
      const { left } = paragraph.getBoundingClientRect();
      const words = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT, (node) =>
        node.parentElement?.closest(".math-inline") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
      );
      const found: string[] = [];
      while (words.nextNode()) {
        const node = words.currentNode as Text;
        for (const { index } of node.data.matchAll(/[，。；：）、]/g)) {
          const sign = document.createRange();
          sign.setStart(node, index);
          sign.setEnd(node, index + 1);
          if (sign.getBoundingClientRect().left < left + 3) found.push(node.data.slice(index, index + 8));
        }
      }
      return found;
    }),
  );
}

describe("mathematics in Chromium (needs chromium)", () => {
  it.skipIf(chromiumMissing).each(VIEWS)(
    "draws tables, long displays and broken formulas: $locale $scheme $width",
    async (view) => {
      backend.setRate(Number.POSITIVE_INFINITY);
      const { context, page, complaints } = await openPage(browser, app.url, view);
      const id = await ask("Show all notation 记号.");
      await readEvents(`${app.url}/api/runs/${id}/events`);
      await page.goto(`/runs/${id}`);
      await drawn(page);
      expect(await page.locator("article table").count()).toBe(1);
      expect(await page.locator("article table tbody td").count()).toBe(6);
      const reason = view.locale === "zh" ? "我们不认识" : "not a command that we know";
      await page.getByText(reason).first().waitFor();
      expect(await page.locator("article s").count()).toBe(0);
      // A heading that is the step's title is shown once.
      expect(await page.getByText("得出结论", { exact: true }).filter({ visible: true }).count()).toBe(1);
      expect(await findBarriers(page)).toEqual([]);
      expect(await findOverflow(page)).toBeLessThanOrEqual(0);
      // What reaches below a line, as the lower half of a fraction, is not cut off.
      const cutOff = await page
        .locator(".math-inline")
        .evaluateAll((all) =>
          all.filter((one) => one.scrollHeight > one.clientHeight && one.clientHeight > 0),
        );
      expect(cutOff).toEqual([]);
      if (view.width === 360) {
        expect(await findSmallTargets(page)).toEqual([]);
        expect(await signsAtLineStarts(page)).toEqual([]);
        const scrolls = await page
          .locator("article .math-display")
          .evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth + 1).length);
        expect(scrolls).toBeGreaterThan(1);
      }
      // What is off the screen is not drawn, not for a picture either.
      await page.setViewportSize({ width: view.width, height: 4_500 });
      await page.waitForTimeout(500);
      await keepScreenshot(page, `notation-${view.width}-${view.locale}-${view.scheme}`);
      expect(complaints).toEqual([]);
      await context.close();
    },
  );

  it.skipIf(chromiumMissing)("draws while the text arrives, and never complains meanwhile", async () => {
    backend.setRate(25);
    const { context, page, complaints } = await openPage(browser, app.url, VIEWS[0] as View);
    const id = await ask(`Show all notation again, ${Date.now()}.`);
    await page.goto(`/runs/${id}`);
    await page.waitForFunction(() => document.querySelector("[aria-busy=true]:not([hidden]) .katex"));
    expect(await page.locator("[aria-busy=true] .math-problem").count()).toBe(0);
    await keepScreenshot(page, "notation-arriving");
    const finished = "[aria-busy=true] .math-text > :nth-last-child(n + 2)";
    await page.locator(finished).first().waitFor();
    await page
      .locator(finished)
      .first()
      .evaluate((block) => block.classList.add("seen-before"));
    backend.setRate(Number.POSITIVE_INFINITY);
    await drawn(page);
    // What was drawn while it arrived is what the closed step shows.
    expect(await page.locator(".step[id] .seen-before").count()).toBe(1);
    expect(await page.locator("[aria-busy=true]").count()).toBe(0);
    // And every step shows what it shows when the page is opened again.
    const arrived = await textsOf(page);
    await page.reload();
    await drawn(page);
    expect(await textsOf(page)).toEqual(arrived);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it.skipIf(chromiumMissing)(
    "enlarges a formula by the keyboard, goes on to the next, and copies LaTeX",
    async () => {
      backend.setRate(Number.POSITIVE_INFINITY);
      const { context, page, complaints } = await openPage(browser, app.url, VIEWS[2] as View);
      await context.grantPermissions(["clipboard-read", "clipboard-write"]);
      const id = await ask("Show all notation 记号.");
      await readEvents(`${app.url}/api/runs/${id}/events`);
      await page.goto(`/runs/${id}`);
      await drawn(page);
      await page.locator("article .math-display").first().focus();
      await page.keyboard.press("Enter");
      const dialog = page.getByRole("dialog");
      await dialog.waitFor();
      expect(await dialog.locator(".formula-source").textContent()).toContain("(x+1)^{10}");
      // Enter on the large formula leads nowhere: the way to the next one stays open.
      const large = dialog.locator(".math-display");
      await large.focus();
      await page.keyboard.press("Enter");
      // It is wider than the window, and the arrow keys scroll it.
      await page.keyboard.press("ArrowRight");
      await expect.poll(() => large.evaluate((formula) => formula.scrollLeft)).toBeGreaterThan(0);
      expect(await findSmallTargets(page)).toEqual([]);
      await dialog.getByRole("button", { name: "Close" }).focus();
      expect(await dialog.locator("math").count()).toBe(1);
      await page.keyboard.press("ArrowRight");
      await page.waitForFunction(() =>
        document.querySelector(".formula-source")?.textContent?.includes("S_n"),
      );
      await keepScreenshot(page, "formula-dialog-360");
      expect(await findBarriers(page)).toEqual([]);
      await dialog.getByRole("button", { name: "Copy as LaTeX" }).click();
      await dialog.getByRole("button", { name: "Copied" }).waitFor();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toContain("S_n = a_1");
      await page.keyboard.press("Escape");
      await dialog.waitFor({ state: "detached" });
      await page.evaluate(() => {
        const row = document.querySelector("article tbody tr");
        if (row) window.getSelection()?.selectAllChildren(row);
      });
      await page.keyboard.press("Control+C");
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(copied).toContain("$|x|<1$");
      expect(copied).toContain("$P(A|B)=\\frac{1}{3}$");
      // What could not be drawn is copied as it was written, without the explanation; lists keep their marks.
      await page.evaluate(() => {
        const from = document.querySelector("article .math-text ul");
        const to = document.querySelector("article .math-problem")?.parentElement;
        if (from && to) window.getSelection()?.setBaseAndExtent(from, 0, to, to.childNodes.length);
      });
      await page.keyboard.press("Control+C");
      const written = await page.evaluate(() => navigator.clipboard.readText());
      expect(written).toContain("A broken one, $\\undefinedcommand{x}$, and");
      expect(written).toContain("- 项目一 $x=1$，范围");
      // A formula that was clicked is where the keyboard goes on from.
      await page.evaluate(() => window.getSelection()?.removeAllRanges());
      await page
        .locator("article p .math-inline")
        .nth(1)
        .click({ position: { x: 3, y: 12 } });
      await dialog.waitFor();
      await page.keyboard.press("Escape");
      await dialog.waitFor({ state: "detached" });
      expect(await page.evaluate(() => document.activeElement?.className)).toBe("math-inline");
      expect(complaints).toEqual([]);
      await context.close();
    },
  );
});
