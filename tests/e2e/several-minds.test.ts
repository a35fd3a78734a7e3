import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import {
  chromiumMissing,
  findBarriers,
  findOverflow,
  keepScreenshot,
  VIEWS,
  type View,
} from "../support/browser";
import { browserTest } from "../support/browser-test";
import { post, readEvents } from "../support/http";
import { SCHOOL_MODELS, startSchool } from "../support/school";

const EN: View = { locale: "en", scheme: "light", width: 1280 };

const it = browserTest(startSchool);

async function chooseModels(page: Page, models: string[]) {
  await page.getByText("Who solves it, and how many times").click();
  for (const model of models) await page.getByLabel(model, { exact: true }).check();
}

const leftOf = async (page: Page, text: string) =>
  (await page.getByRole("heading", { name: text }).boundingBox())?.x ?? Number.NaN;

describe.skipIf(chromiumMissing)("several minds in Chromium (needs chromium)", () => {
  it("asks R1 and o1 the same, left and right, and says where they part", async ({ open }) => {
    const page = await open(EN);
    await page.goto("/");
    await page.getByLabel("Problem (Markdown").fill("Solve $x^2 - 5x + 6 = 0$, both of you.");
    await chooseModels(page, ["deepseek-r1 · School", "o1 · School"]);
    await page.getByText(/2 solutions · deepseek-r1/).waitFor();
    await page.getByRole("button", { name: "Solve it" }).click();
    await page.getByRole("heading", { name: "The final answers differ" }).waitFor();
    await page.getByText("done", { exact: true }).first().waitFor();
    const [r1, o1] = [await leftOf(page, "deepseek-r1 · School"), await leftOf(page, "o1 · School")];
    expect(o1).toBeGreaterThan(r1 + 300);
    await page.getByText("No reasoning of this model is shown.").waitFor();
    // Rows are aligned: the steps in one begin at the same height.
    const pairs = await page
      .locator(".lane-row")
      .evaluateAll((rows) =>
        rows.map((row) => [...row.querySelectorAll(".step")].map((step) => step.getBoundingClientRect().top)),
      );
    const full = pairs.filter((tops) => tops.length === 2);
    expect(full.length).toBeGreaterThan(0);
    for (const [left, right] of full) expect(left).toBe(right);
    // The parting's links lead to both steps.
    const links = page.locator(".parting a");
    expect(await links.count()).toBe(2);
    for (const link of await links.all()) {
      await link.click();
      const target = page.locator(".step:target");
      await target.getByText("they part here").waitFor();
      const top = await target.evaluate((step) => step.getBoundingClientRect().top);
      expect(top).toBeGreaterThan(0);
      expect(top).toBeLessThan(800);
    }
    await keepScreenshot(page, "two-minds-1280-en-light");
  });

  it("remembers the models, and says when their answers agree", async ({ open }) => {
    const page = await open(EN);
    await page.goto("/");
    await chooseModels(page, ["deepseek-r1 · School", "deepseek-v3 · School"]);
    await page.reload();
    await page.getByText(/2 solutions · deepseek-r1 · School, deepseek-v3 · School/).waitFor();
    await page.getByLabel("Problem (Markdown").fill("Solve $x^2 - 5x + 6 = 0$ and agree.");
    await page.keyboard.press("Control+Enter");
    await page.getByRole("heading", { name: "The final answers agree" }).waitFor();
    expect(await page.locator(".parting").count()).toBe(0);
  });

  it("lets five solutions vote, and shows the minority's by keyboard", async ({ open }) => {
    const page = await open(EN);
    await page.goto("/");
    await page.getByLabel("Problem (Markdown").fill("Solve $x^2 - 5x + 6 = 0$ five times.");
    await chooseModels(page, ["deepseek-r1-wavering · School"]);
    await page.getByLabel("Independent solutions by each model").selectOption("5");
    await page.getByText("5 solutions in all.").waitFor();
    await page.getByRole("button", { name: "Solve it" }).click();
    const vote = page.getByRole("region", { name: "Vote" });
    await vote.getByText(/agree\./).waitFor();
    await page.getByText("done", { exact: true }).first().waitFor();
    expect(await vote.locator("li").count()).toBe(2);
    await vote.getByText("1 of", { exact: false }).first().waitFor();
    // One solution at a time: a majority's, until another is chosen with the arrow keys.
    const answer = page.getByRole("region", { name: "Final answer" });
    expect(await answer.count()).toBe(1);
    expect(await answer.textContent()).toContain("3");
    const minority = await vote.locator("li").nth(1).getByRole("button").first().textContent();
    const wanted = page.getByRole("radio", { name: `deepseek-r1-wavering · School · ${minority}` });
    await page.getByRole("radio", { checked: true }).focus();
    for (let press = 0; press < 5 && !(await wanted.isChecked()); press++)
      await page.keyboard.press("ArrowRight");
    await page.getByRole("heading", { name: new RegExp(`${minority}$`) }).waitFor();
    expect(await answer.textContent()).toContain("6");
    await keepScreenshot(page, "vote-1280-en-light");
  });

  it("offers the earlier solution of exactly this problem, and a fresh one", async ({ open }) => {
    const page = await open(EN);
    const problem = "Solve $x^2 - 5x + 6 = 0$ once more.";
    const askIt = async (text: string) => {
      await page.goto("/");
      await page.getByLabel("Problem (Markdown").fill(text);
      await page.getByRole("button", { name: "Solve it" }).click();
      await page.waitForURL(/\/runs\/run_/);
      await page.getByRole("region", { name: "Final answer" }).waitFor();
      await page.getByText("done", { exact: true }).waitFor();
      return new URL(page.url());
    };
    const first = await askIt(problem);
    expect(first.search).toBe("");
    const again = await askIt(`  ${problem}\n`);
    expect(again.pathname).toBe(first.pathname);
    const banner = page.getByRole("region", { name: "A solution that was there already" });
    await banner.getByText(/You asked exactly this on/).waitFor();
    await keepScreenshot(page, "earlier-1280-en-light");
    await banner.getByRole("button", { name: "Solve it afresh" }).click();
    await page.waitForURL((url) => url.pathname !== first.pathname && url.search === "");
    await page.getByRole("region", { name: "Final answer" }).waitFor();
    // One sign makes another problem.
    const other = await askIt(problem.replace("-", "+"));
    expect(other.search).toBe("");
  });

  it.for(VIEWS)(
    "has no serious barrier and no sideways scrolling: $locale $scheme $width",
    async (view, { site, open }) => {
      const page = await open(view);
      const ask = async (more: object) => {
        const problem = `Solve $x^2 - 5x + 6 = 0$ (${view.locale} ${view.width})`;
        const { id } = await (await post(`${site.url}/api/runs`, { problem, fresh: true, ...more })).json();
        await readEvents(`${site.url}/api/runs/${id}/events`);
        return `/runs/${id}`;
      };
      const addresses = {
        minds: await ask({ models: SCHOOL_MODELS.slice(0, 3) }),
        vote: await ask({ models: ["deepseek-r1-wavering"], samples: 6 }),
      };
      for (const [name, address] of Object.entries(addresses)) {
        await page.goto(address);
        await page.locator(".step").first().waitFor();
        await page.waitForTimeout(300);
        expect(await findBarriers(page), name).toEqual([]);
        expect(await findOverflow(page), name).toBeLessThanOrEqual(0);
        await keepScreenshot(page, `${name}-${view.width}-${view.locale}-${view.scheme}`);
      }
    },
  );

  it("在手机上一次看一个解答，用键盘换", async ({ site, open }) => {
    const page = await open({
      locale: "zh",
      scheme: "dark",
      width: 360,
    });
    const { id } = await (
      await post(`${site.url}/api/runs`, {
        problem: "解 $x^2 - 5x + 6 = 0$",
        models: SCHOOL_MODELS.slice(0, 2),
      })
    ).json();
    await page.goto(`/runs/${id}`);
    await page.getByRole("heading", { name: "各解答的最终答案不一致" }).waitFor();
    const answer = (name: string) => page.getByRole("region", { name: `最终答案: ${name}` });
    await answer("deepseek-r1 · School").waitFor();
    expect(await answer("o1 · School").isVisible()).toBe(false);
    await page.getByRole("radio", { name: "deepseek-r1 · School" }).focus();
    await page.keyboard.press("ArrowRight");
    await answer("o1 · School").waitFor();
    expect(await answer("deepseek-r1 · School").isVisible()).toBe(false);
    // A link to a step of the lane that is not shown brings that lane.
    await page.locator(".parting a").first().click();
    await page.locator(".step:target").waitFor();
  });
});
