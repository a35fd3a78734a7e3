import { readdirSync } from "node:fs";
import path from "node:path";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  chromiumMissing,
  findBarriers,
  findOverflow,
  keepScreenshot,
  openBrowser,
  openPage,
  type View,
} from "../support/browser";
import { pictureOf, type StageSchool, startStage, startStageSchool } from "../support/stage-school";

const PROGRAMS = readdirSync(path.resolve(import.meta.dirname, "../fixtures/stage"));
const BALLS = PROGRAMS.filter((name) => name.includes("ball") && !name.includes("escapes"));
const EN: View = { locale: "en", scheme: "light", width: 1280 };
const PRINTS = {
  "greeting.py": "name = input('Name? ')\nprint('Hello', name)\nprint(sum(range(10)))\n",
  "greeting.js":
    "const text = require('fs').readFileSync(0, 'utf8');\nconsole.log('Hello', text.trim(), [1, 2]);\n",
  "endless.py": "while True:\n    pass\n",
  "figure.py": "import matplotlib.pyplot as plt\nplt.plot([1, 2])\nplt.show()\n",
};

let school: StageSchool;
let browser: Browser;

beforeAll(async () => {
  if (chromiumMissing) return;
  // As where there is no native sandbox, which has a stage and matplotlib of its own.
  school = await startStageSchool(PROGRAMS, PRINTS, { STEPWISE_EXECUTOR: "wasm" });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await school?.close();
});

/**
 * Clicks the frame's middle once it has stood still. Chromium drops clicks into a frame of another origin that has just
 * moved, as a page could move it under a finger; and `click()` may scroll, and so move it, at that very moment.
 */
async function clickAtRest(page: Page, frame: Locator): Promise<void> {
  await expect
    .poll(async () => {
      await frame.scrollIntoViewIfNeeded();
      const before = await frame.boundingBox();
      await page.waitForTimeout(800);
      return JSON.stringify(before) === JSON.stringify(await frame.boundingBox());
    })
    .toBe(true);
  const { x, y, width, height } = (await frame.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await page.mouse.click(x + width / 2, y + height / 2);
}

describe("the stage in Chromium (needs chromium)", () => {
  it.skipIf(chromiumMissing).each(PROGRAMS)("%s is seen moving, its ball inside", async (name) => {
    const { context, page, complaints } = await openPage(browser, school.url, EN);
    const stage = await startStage(page, await school.ask(name));
    await stage.getByText("pictures a second").waitFor({ timeout: 60_000 });
    const first = await pictureOf(stage);
    await expect.poll(() => pictureOf(stage), { timeout: 10_000 }).not.toBe(first);
    expect(await stage.getByRole("region", { name: "Output" }).count()).toBe(0);
    if (BALLS.includes(name)) {
      const walls = name.includes("triangle") ? "triangle" : "square";
      await stage
        .getByText(`Checked: the ball stayed inside the turning ${walls}`, { exact: false })
        .waitFor({ timeout: 40_000 });
    }
    if (name.includes("vector")) await keepScreenshot(page, "stage-1280-en-light");
    expect(complaints).toEqual([]);
    await context.close();
  });

  it.skipIf(chromiumMissing)("a ball that leaves is found out", async () => {
    const { context, page } = await openPage(browser, school.url, EN);
    const stage = await startStage(page, await school.ask("yellow-ball-square-escapes.py"));
    await stage.getByText("Checked: the ball left the turning square").waitFor({ timeout: 60_000 });
    await context.close();
  });

  const HEARD = {
    "snake-pygame.py": { ArrowUp: "turned up", click: "clicked 1 True" },
    "keys-turtle.py": { ArrowUp: /up \d+/, click: "jumped" },
    "paddle-tkinter.py": { ArrowLeft: "left Left", click: "pointed" },
    "red-ball-triangle-canvas.html": { a: "key a", click: "click" },
  };
  it.skipIf(chromiumMissing).each(Object.entries(HEARD))(
    "%s hears keyboard and mouse, and Esc gives the keyboard back",
    async (name, { click, ...keys }) => {
      const { context, page } = await openPage(browser, school.url, EN);
      const stage = await startStage(page, await school.ask(name));
      const output = stage.getByRole("region", { name: "Output" });
      const frame = stage.locator("iframe");
      await clickAtRest(page, frame);
      await output.getByText(click).first().waitFor();
      for (const [key, words] of Object.entries(keys)) {
        await page.keyboard.press(key, { delay: 80 });
        await output.getByText(words).first().waitFor();
      }
      await page.keyboard.press("Escape");
      await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe("Start again");
      await context.close();
    },
  );

  it.skipIf(chromiumMissing)("halts and goes on, is filmed, starts again, and stops", async () => {
    const { context, page, complaints } = await openPage(browser, school.url, EN);
    const stage = await startStage(page, await school.ask("yellow-ball-square-vector.py"));
    await stage.getByText("pictures a second").waitFor();
    await stage.getByRole("button", { name: "Film it", exact: true }).click();
    await page.waitForTimeout(1500);
    await stage.getByRole("button", { name: "End the film" }).click();
    const link = stage.getByRole("link", { name: "Download the film" });
    await link.waitFor();
    const film = await page
      .evaluate(
        async (url) => (await (await fetch(url)).blob()).size,
        await link.getAttribute("href").then(String),
      )
      .catch(() => null);
    await stage.getByRole("button", { name: "Pause" }).click();
    await page.waitForTimeout(300);
    const halted = await pictureOf(stage);
    await page.waitForTimeout(500);
    expect(await pictureOf(stage)).toBe(halted);
    await stage.getByRole("button", { name: "Go on" }).click();
    await expect.poll(() => pictureOf(stage)).not.toBe(halted);
    await stage.getByRole("button", { name: "Start again" }).click();
    await stage.getByText("Running.").waitFor({ timeout: 60_000 });
    await stage.getByRole("button", { name: "Stop" }).click();
    await stage.getByText("The program has ended.").waitFor();
    expect(film === null || film > 1000).toBe(true);
    expect(complaints.filter((text) => !text.includes("blob:"))).toEqual([]);
    await context.close();
  });

  it.skipIf(chromiumMissing)("shows two models' programs side by side, started together", async () => {
    const { context, page, complaints } = await openPage(browser, school.url, EN);
    await page.goto(await school.ask("yellow-ball-square-class.py", "yellow-ball-square-tkinter.py"));
    await page.getByRole("button", { name: "Start all" }).click();
    const stages = page.getByRole("region", { name: "Stage" });
    await expect.poll(() => stages.getByText("pictures a second").count(), { timeout: 60_000 }).toBe(2);
    const boxes = await stages
      .locator("iframe")
      .evaluateAll((frames) => frames.map((frame) => frame.getBoundingClientRect().x));
    expect(boxes[0]).toBeLessThan(boxes[1] ?? 0);
    await page.getByRole("button", { name: "Pause all" }).click();
    expect(await stages.getByText("Paused.").count()).toBe(2);
    await keepScreenshot(page, "stages-1280-en-light");
    expect(complaints).toEqual([]);
    await context.close();
  });

  it.skipIf(chromiumMissing)("works where the browser cannot switch stacks", async () => {
    const { context, page } = await openPage(browser, school.url, EN);
    await page.route("**/stage/python.js", async (route) => {
      const response = await route.fetch();
      await route.fulfill({
        response,
        body: `delete WebAssembly.Suspending;delete WebAssembly.promising;${await response.text()}`,
      });
    });
    for (const name of [
      "yellow-ball-square-class.py",
      "red-ball-triangle-turtle.py",
      "update-loop-tkinter.py",
      "async-particles-pygame.py",
    ]) {
      const stage = await startStage(page, await school.ask(name));
      await stage.getByText("pictures a second").waitFor({ timeout: 60_000 });
      const first = await pictureOf(stage);
      await expect.poll(() => pictureOf(stage), { timeout: 10_000 }).not.toBe(first);
    }
    await context.close();
  });

  it.skipIf(chromiumMissing)(
    "runs programs without pictures on this computer, and stops an endless one",
    async () => {
      const { context, page, complaints } = await openPage(browser, school.url, EN);
      await page.goto(await school.ask("greeting.py"));
      const program = page.getByRole("region", { name: "Program", exact: true });
      await program.getByText("on this computer").click();
      await program.getByRole("button", { name: "Run" }).click();
      await program.getByLabel("The program waits for a line").fill("Ada");
      await page.keyboard.press("Enter");
      await program.getByText("Hello Ada").waitFor();
      await program.getByText("Finished", { exact: false }).waitFor();
      await page.goto(await school.ask("greeting.js"));
      await program.getByLabel("Input (what the program reads)").fill("Bo");
      await program.getByRole("button", { name: "Run" }).click();
      await program.getByText("Hello Bo [ 1, 2 ]").waitFor();
      await page.goto(await school.ask("endless.py"));
      await program.getByRole("button", { name: "Run" }).click();
      await program.getByText("Running…").waitFor({ timeout: 60_000 });
      await program.getByRole("button", { name: "Stop the program" }).click();
      await program.getByText("Stopped", { exact: true }).waitFor();
      expect(complaints).toEqual([]);
      await context.close();
    },
  );

  const VIEWS: View[] = [
    { locale: "zh", scheme: "dark", width: 360 },
    { locale: "en", scheme: "light", width: 360 },
    { locale: "zh", scheme: "light", width: 1280 },
  ];
  it.skipIf(chromiumMissing).each(VIEWS)(
    "has no serious barrier and no sideways scrolling: $locale $scheme $width",
    async (view) => {
      const { context, page, complaints } = await openPage(browser, school.url, view);
      await page.goto(await school.ask("yellow-ball-square-class.py"));
      await page
        .getByRole("button", { name: view.locale === "zh" ? "在舞台上运行" : "Run on the stage" })
        .click();
      await page.locator(".stage-verdict").waitFor({ timeout: 60_000 });
      expect(await findBarriers(page)).toEqual([]);
      expect(await findOverflow(page)).toBeLessThanOrEqual(0);
      await keepScreenshot(page, `stage-${view.width}-${view.locale}-${view.scheme}`);
      expect(complaints).toEqual([]);
      await context.close();
    },
  );

  it.skipIf(chromiumMissing)("says that matplotlib is not here", async () => {
    const { context, page } = await openPage(browser, school.url, EN);
    await page.goto(await school.ask("figure.py"));
    await page.getByText("Figures of matplotlib cannot be shown here yet").waitFor();
    await context.close();
  });
});
