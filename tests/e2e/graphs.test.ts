import { describe, expect } from "vitest";
import { chromiumMissing, findBarriers, findOverflow, keepScreenshot, type View } from "../support/browser";
import { homeTest } from "../support/fake-site";
import { post, readEvents } from "../support/http";

const it = homeTest([]);

const EN: View = { locale: "en", scheme: "light", width: 1280 };
const PHONE_ZH: View = { locale: "zh", scheme: "dark", width: 360 };

async function solvedBySolver(url: string, problem: string): Promise<string> {
  const { id } = await (await post(`${url}/api/runs`, { problem, models: ["stepwise-solver"] })).json();
  await readEvents(`${url}/api/runs/${id}/events`);
  return id;
}

describe.skipIf(chromiumMissing)("graphs in Chromium (needs chromium)", () => {
  it("are opened with the keyboard beside the built-in solver's solution, and tell what they show", async ({
    site,
    open,
  }) => {
    const page = await open(EN);
    await page.goto(`/runs/${await solvedBySolver(site.url, "x^2-5x+6=0")}`);
    const picture = page.getByRole("img", { name: /Graph of/ });
    await page.getByRole("region", { name: "Final answer" }).waitFor();
    expect(await picture.count()).toBe(0);
    await page.getByText("See the graph").focus();
    await page.keyboard.press("Enter");
    await picture.waitFor();
    expect(await picture.getAttribute("aria-label")).toBe(
      "Graph of y = x^2 - 5x + 6. Zeros (where it meets the horizontal axis): x = 2, x = 3. Vertex: (5/2, -1/4).",
    );
    await page.locator(".graph .katex").first().waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await keepScreenshot(page, "graph-1280-en-light");
  });

  it("在 360 像素的手机上看得清，不用左右滑动", async ({ site, open }) => {
    const page = await open(PHONE_ZH);
    for (const [name, problem, said] of [
      ["quadratic", "x^2-5x+6=0", "x = 2，x = 3"],
      ["inequality", "解不等式 $x^2-2x-3>0$", "x < -1 或 x > 3"],
      ["lines", "解方程 $3x+5=20$", "y = 3x + 5 和 y = 20 的图像"],
      ["rational", "解方程 $\\frac{1}{x-2}+\\frac{1}{x+3}=1$", "x = -3，x = 2"],
    ] as const) {
      await page.goto(`/runs/${await solvedBySolver(site.url, problem)}`);
      await page.getByText("看图像").click();
      const picture = page.getByRole("img", { name: /的图像/ });
      await picture.waitFor();
      await page.locator(".graph figcaption .katex").nth(1).waitFor();
      expect(await findOverflow(page)).toBeLessThanOrEqual(0);
      // Numbers at the axes are at least ten pixels high.
      const scale = await picture.evaluate((svg) => svg.getBoundingClientRect().width / 320);
      expect(scale * 12).toBeGreaterThan(10);
      expect(await picture.getAttribute("aria-label")).toContain(said);
      await keepScreenshot(page, `graph-${name}-360-zh-dark`);
    }
    expect(await findBarriers(page)).toEqual([]);
  });

  it("are not offered where there is nothing to draw", async ({ site, open }) => {
    const page = await open(EN);
    await page.goto(`/runs/${await solvedBySolver(site.url, "12 * 4 + 7")}`);
    await page.getByRole("region", { name: "Final answer" }).waitFor();
    expect(await page.getByText("See the graph").count()).toBe(0);
  });
});
