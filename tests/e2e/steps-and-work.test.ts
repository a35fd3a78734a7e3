import { mkdtempSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import process from "node:process";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readMarkedTexts } from "../bench/steps/read-marked-texts";
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

const MODEL = "deepseek-r1-vllm";
const EN: View = { locale: "en", scheme: "light", width: 1280 };
const PHONE: View = { locale: "en", scheme: "dark", width: 360 };

let backend: FakeBackend;
let app: RunningApp;
let browser: Browser;

beforeAll(async () => {
  if (chromiumMissing) return;
  backend = await startFakeBackend({ repliesFolder: repliesWithRetries() });
  app = await startApp();
  await post(`${app.url}/api/backends`, { label: "vLLM", baseUrl: backend.url, model: MODEL });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await app?.stop();
  await backend?.close();
});

/** A reply whose reasoning is a marked text in which a whole way is given up. */
function repliesWithRetries(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), "stepwise-replies-"));
  const text = readMarkedTexts(process.cwd()).find(({ id }) => id === "en-math-11")?.text;
  for (const name of ["quadratic-en", "sum-of-odds-zh"])
    writeFileSync(path.join(folder, `${name}.txt`), `${text}=====\nThe numbers are $\\boxed{2, 6, 18}$.\n`);
  return folder;
}

async function solvedRun(): Promise<string> {
  const problem = "Three numbers in progression have the sum 26 and the sum of squares 364. Find them.";
  const { id } = await (await post(`${app.url}/api/runs`, { problem, models: [MODEL] })).json();
  await readEvents(`${app.url}/api/runs/${id}/events`);
  return id;
}

const line = (page: Page, number: number) => page.getByLabel(`Line ${number}`, { exact: true });

describe("steps taken back, in Chromium (needs chromium)", () => {
  it.skipIf(chromiumMissing)("folds them away and back with the keyboard, and links both ways", async () => {
    const { context, page, complaints } = await openPage(browser, app.url, EN);
    await page.goto(`/runs/${await solvedRun()}`);
    await page.getByRole("region", { name: "Final answer" }).waitFor();
    const retry = page.locator(".step[data-kind=retry]").first();
    await retry.getByText("Takes back:").waitFor();
    const taken = page.locator(".step[data-taken-back=true]");
    expect(await taken.count()).toBeGreaterThan(0);
    const shown = await page.locator(".step:visible").count();
    const fold = page.getByRole("switch", { name: "Fold away what was taken back" });
    await fold.focus();
    await page.keyboard.press("Space");
    expect(await taken.first().isVisible()).toBe(false);
    expect(await page.locator(".step:visible").count()).toBeLessThan(shown);
    expect(await retry.isVisible()).toBe(true);
    await keepScreenshot(page, "straight-1280-en-light");
    await page.locator(".detour > summary").first().focus();
    await page.keyboard.press("Enter");
    expect(await taken.first().isVisible()).toBe(true);
    await fold.focus();
    await page.keyboard.press("Space");
    expect(await page.locator(".step:visible").count()).toBe(shown);
    expect(complaints).toEqual([]);
    await context.close();
  });
});

describe("verdicts, in Chromium (needs chromium)", () => {
  it.skipIf(chromiumMissing)("are told in the language of whoever reads them", async () => {
    const body = { problem: "$12 \\times 13$", models: ["stepwise-solver"] };
    const headers = { "accept-language": "en-US" };
    const { id } = await (await post(`${app.url}/api/runs`, body, headers)).json();
    await readEvents(`${app.url}/api/runs/${id}/events`);
    for (const [locale, reason] of [
      ["en", "both sides are 156"],
      ["zh", "两边都等于 156"],
    ] as const) {
      const { context, page, complaints } = await openPage(browser, app.url, { ...EN, locale });
      await page.goto(`/runs/${id}`);
      await page.locator(".claims").getByText(reason).first().waitFor();
      expect(complaints).toEqual([]);
      await context.close();
    }
  });
});

describe("checking one's own work, in Chromium (needs chromium)", () => {
  it.skipIf(chromiumMissing)(
    "is written with the keyboard alone, names the first wrong line and nothing after it, and is kept",
    async () => {
      const { context, page, complaints } = await openPage(browser, app.url, EN);
      await page.goto("/");
      await page.getByRole("link", { name: "Check", exact: true }).click();
      await line(page, 1).focus();
      await page.keyboard.type("17*3 = 51");
      await page.keyboard.press("Enter");
      await page.keyboard.type("51 + 29 = 90");
      await page.keyboard.press("Enter");
      await page.keyboard.type("90 - 1 = 77");
      await page.getByText("Something is wrong in line 2.").waitFor();
      const items = page.locator(".work-line");
      await items.nth(1).getByText("does not follow").waitFor();
      expect(await items.nth(0).textContent()).toContain("right");
      expect(await items.nth(2).textContent()).toContain("mend the error above first");
      // The right result, 80, is nowhere on the page.
      expect(await page.locator("main").textContent()).not.toContain("80");
      await page.reload();
      await page.getByText("Something is wrong in line 2.").waitFor();
      expect(await line(page, 3).inputValue()).toBe("90 - 1 = 77");
      await line(page, 2).fill("51 + 29 = 80");
      await page.getByText("Something is wrong in line 3.").waitFor();
      await line(page, 3).focus();
      await page.keyboard.press("ControlOrMeta+A");
      await page.keyboard.press("Backspace");
      await page.keyboard.press("Backspace");
      await page.getByText("Every line follows.").waitFor();
      expect(await items.count()).toBe(2);
      expect(complaints).toEqual([]);
      await context.close();
    },
  );

  it.skipIf(chromiumMissing)("takes a pasted solution apart into lines", async () => {
    const { context, page, complaints } = await openPage(browser, app.url, EN);
    await page.goto("/check");
    await line(page, 1).focus();
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.setData("text/plain", "1. \\frac{1}{2} + \\frac{1}{3} = \\frac{5}{6}\n\n2. 5/6 + 1/6 = 1\n");
      document.activeElement?.dispatchEvent(
        new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
      );
    });
    await page.getByText("Every line follows.").waitFor();
    expect(await line(page, 2).inputValue()).toBe("5/6 + 1/6 = 1");
    await page.locator(".line-preview .katex").first().waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });

  it.skipIf(chromiumMissing)("takes formulas from MathLive, which nothing else loads", async () => {
    const { context, page, complaints } = await openPage(browser, app.url, EN);
    let bytes = 0;
    page.on("response", async (response) => {
      if (response.url().endsWith(".js")) bytes += (await response.body().catch(() => Buffer.of())).length;
    });
    await page.goto("/check");
    await page.waitForLoadState("networkidle");
    const before = bytes;
    await page.getByRole("switch", { name: /Formula keyboard/ }).click();
    await page.locator("math-field").waitFor();
    expect(bytes - before).toBeGreaterThan(300_000);
    // It takes a moment from being there to taking keys.
    const field = page.locator("math-field");
    await expect
      .poll(async () => {
        await field.click();
        return field.evaluate((element) => document.activeElement === element);
      })
      .toBe(true);
    await page.keyboard.type("1/2");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.type("+1/2");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.type("=1");
    await page.keyboard.press("Enter");
    const second = page.locator("math-field").nth(1);
    await second.waitFor();
    // The keyboard follows a moment after the field is there.
    await expect.poll(() => second.evaluate((element) => document.activeElement === element)).toBe(true);
    await page.keyboard.type("3*4=13");
    await page.getByText("Something is wrong in line 2.").waitFor();
    expect(await page.evaluate(() => localStorage.getItem("stepwise.check"))).toMatch(/frac\{?1\}?\{?2\}?\+/);
    await keepScreenshot(page, "check-formulas-1280-en-light");
    expect(await findBarriers(page)).toEqual([]);
    await page.reload();
    await page.getByText("Something is wrong in line 2.").waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });

  it.skipIf(chromiumMissing)(
    "shows what was typed plainly as a formula, above the keyboard on a phone",
    async () => {
      const { context, page, complaints } = await openPage(browser, app.url, PHONE);
      await page.addInitScript(() => {
        const lines = ["(x-3)(x+2)=0", "x-3=0 or x+2=0", "so x=3 or x=-2"];
        const work = { problem: "$x^2-x-6=0$", lines, formulaKeyboard: true };
        localStorage.setItem("stepwise.check", JSON.stringify(work));
      });
      await page.goto("/check");
      await page.getByText("Every line follows.").waitFor();
      const last = page.locator("math-field").nth(2);
      await last.waitFor();
      expect(await last.evaluate((field) => (field as HTMLInputElement).value)).toContain("\\text{ or }");
      // It takes a moment from being there to taking keys.
      await expect
        .poll(async () => {
          await last.click();
          return last.evaluate((element) => document.activeElement === element);
        })
        .toBe(true);
      await last.evaluate((field) => {
        field.scrollIntoView({ block: "end" });
        window.mathVirtualKeyboard.show();
      });
      await expect
        .poll(() => page.evaluate(() => window.mathVirtualKeyboard.boundingRect.height))
        .toBeGreaterThan(100);
      await expect
        .poll(() =>
          last.evaluate(
            (field) =>
              window.innerHeight -
              window.mathVirtualKeyboard.boundingRect.height -
              field.getBoundingClientRect().bottom,
          ),
        )
        .toBeGreaterThan(0);
      await keepScreenshot(page, "check-keyboard-360-en-dark");
      expect(await findOverflow(page)).toBeLessThanOrEqual(0);
      expect(complaints).toEqual([]);
      await context.close();
    },
  );

  it.skipIf(chromiumMissing)("keeps what was written when the server cannot be reached", async () => {
    const { context, page } = await openPage(browser, app.url, EN);
    await page.goto("/check");
    await page.route("**/api/steps/check", (route) => route.abort());
    await line(page, 1).fill("1 + 1 = 2");
    await page.getByRole("alert").getByText("What you wrote is kept.").waitFor();
    await page.unroute("**/api/steps/check");
    await page.getByRole("button", { name: "Check again" }).click();
    await page.getByText("Every line follows.").waitFor();
    await context.close();
  });

  it.skipIf(chromiumMissing).each(VIEWS)(
    "has no serious barrier and no sideways scrolling: $locale $scheme $width",
    async (view) => {
      const { context, page, complaints } = await openPage(browser, app.url, view);
      await page.addInitScript(() => {
        const lines = ["3x + 2 = 8", "3x = 8 - 2", "\\frac{1}{2} + \\frac{1}{4} = \\frac{2}{6}", "12 = 13"];
        localStorage.setItem("stepwise.check", JSON.stringify({ problem: "$3x + 2 = 8$", lines }));
      });
      await page.goto("/check");
      await page.locator(".work-line[data-verdict=fails]").waitFor();
      await page.locator(".line-preview .katex").waitFor();
      expect(await findBarriers(page)).toEqual([]);
      expect(await findOverflow(page)).toBeLessThanOrEqual(0);
      if (view.width === 360) expect(await findSmallTargets(page)).toEqual([]);
      await keepScreenshot(page, `check-${view.width}-${view.locale}-${view.scheme}`);
      await page.goto(`/runs/${await solvedRun()}`);
      await page.locator(".step[data-taken-back=true]").first().waitFor();
      if (view.width === 360) expect(await findSmallTargets(page)).toEqual([]);
      expect(await findBarriers(page)).toEqual([]);
      expect(await findOverflow(page)).toBeLessThanOrEqual(0);
      await page.getByRole("switch").first().click();
      await page.locator(".detour").first().waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await keepScreenshot(page, `straight-${view.width}-${view.locale}-${view.scheme}`);
      expect(complaints).toEqual([]);
      await context.close();
    },
  );
});
