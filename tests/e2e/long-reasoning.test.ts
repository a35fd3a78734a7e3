import { mkdtempSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { longReasoning } from "../bench/render/long-reasoning";
import { chromiumMissing, findOverflow, keepScreenshot, VIEWS, type View } from "../support/browser";
import { homeTest } from "../support/fake-site";
import { post, readEvents } from "../support/http";

const MODEL = "deepseek-r1-vllm";
const EN: View = { locale: "en", scheme: "light", width: 1280 };

const it = homeTest([{ label: "vLLM", model: MODEL }], longReplies());

function longReplies(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), "stepwise-replies-"));
  const reply = `${longReasoning(6_000)}\n=====\nThe solutions are $\\boxed{2, 3}$.\n`;
  writeFileSync(path.join(folder, "quadratic-en.txt"), reply);
  return folder;
}

async function ask(url: string): Promise<string> {
  const body = { problem: `Solve $x^2 - 5x + 6 = 0$, ${Date.now()}.`, models: [MODEL] };
  return (await (await post(`${url}/api/runs`, body)).json()).id;
}

/** What a page tells of itself while it is watched. */
type Watched = { removed: number; released: number };

/** Counts in `window.watched` the steps with text that leave the page, and the parts whose layout is let go. */
function watch(): void {
  const watched: Watched = { removed: 0, released: 0 };
  const parts = new Set<Element>();
  Object.assign(window, { watched });
  new MutationObserver((changes) => {
    for (const { type, removedNodes, target } of changes) {
      if (type === "attributes" && target instanceof Element && target.matches(".step-part"))
        watched.released = parts.add(target).size;
      // The empty box that waits for a next step goes at the end.
      for (const node of removedNodes)
        if (node instanceof Element && node.querySelector(".step-body")?.textContent) watched.removed++;
    }
  }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ["style"] });
}

const watched = (page: Page) => page.evaluate(() => (window as unknown as { watched: Watched }).watched);

/** Where every part of the steps stands on the page, from its top. */
const places = (page: Page) =>
  page
    .locator(".step-part")
    .evaluateAll((parts) => parts.map((part) => Math.round(part.getBoundingClientRect().top + scrollY)));

/** How many parts were passed and are far above the window: what stands close to it is kept laid out. */
const away = (page: Page) =>
  page
    .locator(".step-part")
    .evaluateAll(
      (parts) => parts.filter((part) => part.getBoundingClientRect().bottom < -innerHeight).length,
    );

/** Through the whole page, a window at a time, to its end or to its top. */
async function read(page: Page, pixels: number): Promise<void> {
  await page.evaluate(async (each) => {
    for (let before = -1; before !== scrollY; ) {
      before = scrollY;
      scrollBy(0, each);
      for (let frame = 0; frame < 3; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  }, pixels);
}

/** To the end, watched; before that there and back, since in haste a step may not be seen: only then is every size known. */
async function readThrough(page: Page): Promise<void> {
  await read(page, 600);
  await read(page, -600);
  await page.evaluate(watch);
  await read(page, 600);
}

/** Opens a run that ended, with all its steps. */
async function openEnded(page: Page, id: string): Promise<void> {
  await page.goto(`/runs/${id}`);
  await page.locator("main [role=region], main section").last().waitFor();
  await page.waitForFunction(() => document.querySelectorAll(".step-part").length > 3);
  await page.waitForFunction(() => !document.querySelector("[aria-busy=true]"));
}

describe.skipIf(chromiumMissing)("a long reasoning, in Chromium (needs chromium)", () => {
  it("leaves every step in its place while it arrives, and lets go of the layout of what is off the screen", async ({
    site,
    open,
    backend,
  }) => {
    backend.setRate(800);
    const page = await open(EN);
    const id = await ask(site.url);
    await page.goto(`/runs/${id}`);
    await page.locator(".step").first().waitFor();
    await page.evaluate(watch);
    await page.evaluate(() => {
      setInterval(() => scrollTo(0, document.documentElement.scrollHeight), 300);
    });
    await page.getByRole("region", { name: "Final answer" }).waitFor({ timeout: 60_000 });
    expect(await page.locator(".step").count()).toBeGreaterThan(36);
    expect((await watched(page)).removed).toBe(0);
    await expect.poll(async () => (await watched(page)).released).toBeGreaterThan(0);
  });

  it("moves nothing when the layout is let go, and has everything there where the reader comes back", async ({
    site,
    open,
  }) => {
    const id = await ask(site.url);
    await readEvents(`${site.url}/api/runs/${id}/events`);
    const page = await open(EN);
    await openEnded(page, id);
    await readThrough(page);
    const before = await places(page);
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    expect(await away(page)).toBeGreaterThan(2);
    await expect.poll(async () => (await watched(page)).released).toBeGreaterThanOrEqual(await away(page));
    expect(await places(page)).toEqual(before);
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(height);
    await read(page, -600);
    expect(await places(page)).toEqual(before);
    const formula = page.locator(".step-part .katex-html").first();
    expect(await formula.evaluate((one) => one.getBoundingClientRect().width)).toBeGreaterThan(5);
  });

  it("can be searched, printed and linked to where its layout was let go", async ({ site, open }) => {
    const id = await ask(site.url);
    await readEvents(`${site.url}/api/runs/${id}/events`);
    const page = await open(EN);
    await openEnded(page, id);
    await readThrough(page);
    await expect.poll(async () => (await watched(page)).released).toBeGreaterThanOrEqual(await away(page));
    const words = "there is no double counting";
    // Backwards from the end, as the browser's own search.
    const found = await page.evaluate((text) => {
      getSelection()?.removeAllRanges();
      const here = (window as unknown as { find(text: string, cased: boolean, back: boolean): boolean }).find;
      return here.call(window, text, false, true) && getSelection()?.toString();
    }, words);
    expect(found).toBe(words);
    const anchor = await page.locator(".step").nth(15).getAttribute("id");
    await page.evaluate((to) => {
      location.hash = `#${to}`;
    }, anchor);
    await expect
      .poll(() => page.locator(`#${anchor}`).evaluate((step) => step.getBoundingClientRect().top))
      .toBeLessThan(400);
    expect(
      await page.locator(`#${anchor}`).evaluate((step) => step.getBoundingClientRect().top),
    ).toBeGreaterThan(-400);
    const sheets = (await page.pdf()).toString("latin1").match(/\/Type \/Page\b/g)?.length ?? 0;
    expect(sheets).toBeGreaterThan(8);
  });

  it.for(VIEWS)(
    "can be read back after it was passed over: $locale $scheme $width",
    async (view, { site, open }) => {
      const id = await ask(site.url);
      await readEvents(`${site.url}/api/runs/${id}/events`);
      const page = await open(view);
      await openEnded(page, id);
      await readThrough(page);
      await expect.poll(async () => (await watched(page)).released).toBeGreaterThan(2);
      expect(await findOverflow(page)).toBeLessThanOrEqual(0);
      await page.evaluate(() => document.querySelectorAll(".step-part")[1]?.scrollIntoView());
      await page.waitForTimeout(500);
      const name = `long-${view.width}-${view.locale}-${view.scheme}`;
      await page.screenshot({ path: `tests/output/screenshots/${name}-middle.png` });
      await keepScreenshot(page, name);
    },
  );
});
