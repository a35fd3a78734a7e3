import { existsSync, readdirSync, readFileSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findStageLibraries } from "@/lib/programs/server/executors/native/stage/stage-libraries";
import {
  chromiumMissing,
  findBarriers,
  findOverflow,
  keepScreenshot,
  openBrowser,
  openPage,
  type View,
} from "../support/browser";
import { type StageSchool, startStageSchool } from "../support/stage-school";

const PROGRAMS = readdirSync(path.resolve(import.meta.dirname, "../fixtures/stage"));
const FIGURES = {
  "figure.py":
    "import matplotlib.pyplot as plt\nplt.plot([1, 4, 9, 16])\nplt.title('Squares')\nplt.show()\nprint('shown')\n",
};
const SCREENSHOTS = path.resolve(import.meta.dirname, "../output/screenshots");
const EN: View = { locale: "en", scheme: "light", width: 1280 };
const libraries = await findStageLibraries("/usr/bin/python3");
const missing = chromiumMissing || !existsSync("/usr/bin/bwrap") || !libraries.includes("pygame");

let school: StageSchool;
let browser: Browser;

beforeAll(async () => {
  if (missing) return;
  school = await startStageSchool(PROGRAMS, FIGURES, { STEPWISE_EXECUTOR: "bubblewrap" });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await school?.close();
});

/** Opens a run and starts its first stage on the server. */
async function startOnServer(page: Page, address: string): Promise<Locator> {
  await page.goto(address);
  const stage = page.locator("section.stage").first();
  await stage.locator("label", { hasText: /^on the server$|^在服务器上$/ }).click();
  await stage.getByRole("button", { name: /Run on the stage|在舞台上运行/ }).click();
  await expect.poll(() => stage.locator("canvas").getAttribute("width"), { timeout: 30_000 }).not.toBe(null);
  await stage.getByText(/pictures a second|每秒/).waitFor({ timeout: 30_000 });
  return stage;
}

const pictureOf = (stage: Locator) =>
  stage.locator("canvas").evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());

/** What a download link gives. */
async function downloaded(page: Page, link: Locator): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
  return readFileSync(await download.path());
}

describe("the stage on the server, in Chromium (needs chromium, bubblewrap and pygame)", () => {
  const test = it.skipIf(missing);

  test("is seen moving, halts, goes on, starts again and stops", async () => {
    const { context, page, complaints } = await openPage(browser, school.url, EN);
    const stage = await startOnServer(page, await school.ask("yellow-ball-square-vector.py"));
    expect(await stage.locator("canvas").getAttribute("width")).toBe("800");
    const first = await pictureOf(stage);
    await expect.poll(() => pictureOf(stage)).not.toBe(first);
    await keepScreenshot(page, "server-stage-1280-en-light");
    await stage.getByRole("button", { name: "Pause" }).click();
    await page.waitForTimeout(1000);
    const halted = await pictureOf(stage);
    await page.waitForTimeout(700);
    expect(await pictureOf(stage)).toBe(halted);
    await stage.getByRole("button", { name: "Go on" }).click();
    await expect.poll(() => pictureOf(stage)).not.toBe(halted);
    await stage.getByRole("button", { name: "Start again" }).click();
    await stage.getByText("Running.").waitFor({ timeout: 30_000 });
    await stage.getByRole("button", { name: "Stop" }).click();
    await stage.getByText("The program has ended.").waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });

  test("passes keyboard and mouse on, and Esc gives the keyboard back", async () => {
    const { context, page } = await openPage(browser, school.url, EN);
    const stage = await startOnServer(page, await school.ask("snake-pygame.py"));
    const output = stage.getByRole("region", { name: "Output" });
    await stage.locator("canvas").click();
    await output.getByText("clicked 1 True").first().waitFor();
    await page.keyboard.press("ArrowUp", { delay: 80 });
    await output.getByText("turned up").first().waitFor();
    await page.keyboard.press("Escape");
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe("Start again");
    await context.close();
  });

  test.each(["on the server", "in this browser"])("is filmed as video and as GIF %s", async (place) => {
    const { context, page } = await openPage(browser, school.url, EN);
    const stage = await startOnServer(page, await school.ask("yellow-ball-square-class.py"));
    if (place === "in this browser") {
      await stage.getByRole("button", { name: "Stop" }).click();
      await stage.locator("label", { hasText: /^in this browser$/ }).click();
      await stage.getByRole("button", { name: /Run on the stage|Start again/ }).click();
      await stage.getByText("pictures a second").waitFor({ timeout: 60_000 });
    }
    await stage.getByRole("button", { name: "Film it as GIF" }).click();
    await page.waitForTimeout(1500);
    await stage.getByRole("button", { name: "End the film" }).click();
    const gif = stage.getByRole("link", { name: "Download the GIF" });
    await gif.waitFor();
    const film = await downloaded(page, gif);
    expect(film.subarray(0, 6).toString("latin1")).toBe("GIF89a");
    expect(film.length).toBeGreaterThan(2000);
    await mkdir(SCREENSHOTS, { recursive: true });
    await writeFile(path.join(SCREENSHOTS, `film-${place.replaceAll(" ", "-")}.gif`), film);
    await stage.getByRole("button", { name: "Film it", exact: true }).click();
    await page.waitForTimeout(1500);
    await stage.getByRole("button", { name: "End the film" }).click();
    const video = stage.getByRole("link", { name: "Download the film" });
    await video.waitFor();
    // Every WebM begins as EBML does, every MP4 with a box named ftyp.
    expect((await downloaded(page, video)).subarray(0, 8).toString("latin1")).toMatch(/^\x1aE\xdf\xa3|ftyp$/);
    await context.close();
  });

  it.skipIf(missing || !libraries.includes("matplotlib"))(
    "shows a figure of matplotlib, which only the server has",
    async () => {
      const { context, page } = await openPage(browser, school.url, EN);
      await page.goto(await school.ask("figure.py"));
      const stage = page.locator("section.stage").first();
      await stage.getByRole("button", { name: "Run on the stage" }).click();
      await stage.getByText("The program has ended.").waitFor({ timeout: 30_000 });
      expect(await stage.locator("canvas").getAttribute("width")).toBe("640");
      await stage.getByRole("region", { name: "Output" }).getByText("shown").waitFor();
      await stage.scrollIntoViewIfNeeded();
      await keepScreenshot(page, "server-stage-matplotlib");
      await context.close();
    },
  );

  test("ends on the server when its page is left", async () => {
    const { context, page } = await openPage(browser, school.url, EN);
    const created: string[] = [];
    page.on("response", async (response) => {
      if (response.request().method() === "POST" && response.url().endsWith("/api/programs"))
        created.push((await response.json()).id);
    });
    await startOnServer(page, await school.ask("snake-pygame.py"));
    await page.goto(school.url);
    const state = async () => (await page.request.get(`${school.url}/api/programs/${created[0]}`)).json();
    await expect.poll(async () => (await state()).state, { timeout: 10_000 }).toBe("done");
    await context.close();
  });

  const VIEWS: View[] = [
    { locale: "zh", scheme: "dark", width: 360 },
    { locale: "en", scheme: "light", width: 360 },
  ];
  test.each(VIEWS)("is readable: $locale, $scheme, $width px", async (view) => {
    const { context, page } = await openPage(browser, school.url, view);
    const stage = await startOnServer(page, await school.ask("red-ball-triangle-functions.py"));
    await stage.scrollIntoViewIfNeeded();
    await keepScreenshot(page, `server-stage-${view.width}-${view.locale}-${view.scheme}`);
    expect(await findOverflow(page)).toBe(0);
    expect(await findBarriers(page)).toEqual([]);
    await context.close();
  });
});
