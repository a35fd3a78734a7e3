import { describe, expect } from "vitest";
import {
  chromiumMissing,
  findBarriers,
  findOverflow,
  keepScreenshot,
  VIEWS,
  type View,
} from "../support/browser";
import { homeTest } from "../support/fake-site";
import { post, readEvents } from "../support/http";

const it = homeTest([
  { label: "vLLM", model: "deepseek-r1-vllm" },
  { label: "vLLM", model: "deepseek-r1-inline" },
]);

const EN: View = { locale: "en", scheme: "light", width: 1280 };
const PHONE_ZH: View = { locale: "zh", scheme: "dark", width: 360 };

describe.skipIf(chromiumMissing)("in Chromium (needs chromium)", () => {
  it("asks with the keyboard alone, watches, reloads in mid-run, and reads the verdicts", async ({
    open,
    backend,
  }) => {
    backend.setRate(150);
    const page = await open(EN);
    await page.goto("/");
    await page.getByLabel("Problem (Markdown").fill("Solve $x^2 - 5x + 6 = 0$.");
    await page.getByRole("region", { name: "Preview" }).locator(".katex").waitFor();
    await page.getByText("Mathematics · English").waitFor();
    await page.keyboard.press("Control+Enter");
    await page.waitForURL(/\/runs\/run_/);
    await page.locator(".step").first().waitFor();
    await page.getByText("solving", { exact: true }).waitFor();
    await page.reload();
    await page.locator(".step").first().waitFor();
    backend.setRate(Number.POSITIVE_INFINITY);
    await page.getByRole("region", { name: "Final answer" }).waitFor();
    await page.getByText("done", { exact: true }).waitFor();
    expect(await page.locator(".verdict[data-verdict=holds]").count()).toBeGreaterThan(3);
    expect(await page.locator(".verdict[data-verdict=fails]").count()).toBe(0);
    // Nothing twice: the page after the reload shows what a fresh one shows.
    const shown = await page.locator(".step-title").allTextContents();
    await page.reload();
    await page.getByRole("region", { name: "Final answer" }).waitFor();
    expect(await page.locator(".step-title").allTextContents()).toEqual(shown);
    expect(shown.join()).not.toMatch(/\$|\\frac|\\times/);
    await keepScreenshot(page, "run-1280-en-light");
  });

  it("在 360 像素的手机上用中文提问、停止、再试一次", async ({ open, backend }) => {
    backend.setRate(40);
    const page = await open(PHONE_ZH);
    await page.goto("/");
    await page.getByLabel("题目").fill("笼子里有鸡和兔，头 35 个，脚 94 只，各有几只？");
    await page.getByRole("button", { name: "开始解答" }).click();
    await page.waitForURL(/\/runs\/run_/);
    await page.locator(".step").first().waitFor();
    await page.getByRole("button", { name: "停止" }).click();
    await page.getByText("已停止", { exact: true }).waitFor();
    expect(await page.locator(".step").count()).toBeGreaterThan(0);
    backend.setRate(Number.POSITIVE_INFINITY);
    const before = page.url();
    await page.getByRole("button", { name: "再试一次" }).click();
    await page.waitForURL((url) => url.href !== before);
    await page.getByRole("region", { name: "最终答案" }).waitFor();
    expect(await findOverflow(page)).toBeLessThanOrEqual(0);
    await keepScreenshot(page, "run-360-zh-dark");
  });

  it("opens the answer's program in Monaco, runs it, edits it, runs it again", async ({ site, open }) => {
    const page = await open(EN);
    const { id } = await (
      await post(`${site.url}/api/runs`, {
        problem: "Write a Python program that prints the primes below 50.",
      })
    ).json();
    await page.goto(`/runs/${id}`);
    await page.locator(".monaco-editor .view-line").first().waitFor();
    await page.getByRole("button", { name: "Run", exact: true }).click();
    await page.getByText("15 primes, sum 328").waitFor();
    await page.getByText(/Finished · exit status 0/).waitFor();
    await page.locator(".monaco-editor").first().click();
    await page.keyboard.press("Control+A");
    await page.keyboard.type("while True: pass");
    await page.keyboard.press("Control+Enter");
    await page.getByRole("button", { name: "Stop the program" }).click();
    await page.getByText(/Stopped/).waitFor();
    await page.reload();
    await page.getByText("while True: pass").first().waitFor();
    await page.getByRole("button", { name: "Back to the answer's program" }).click();
    await page.getByRole("button", { name: "Run", exact: true }).click();
    await page.getByText("15 primes, sum 328").waitFor();
    await keepScreenshot(page, "program-1280-en-light");
  });

  it("says what failed and what to do, keeps what came, and tries again", async ({ open, backend }) => {
    backend.fail("cut", 1);
    const page = await open(EN);
    await page.goto("/");
    await page.getByLabel("Problem (Markdown").fill("Find the roots of $x^2 - 5x + 6$.");
    await page.getByRole("button", { name: "Solve it" }).click();
    const alert = page.getByRole("alert").filter({ hasText: "The reply was cut off." });
    await alert.waitFor();
    expect(await page.locator(".step").count()).toBeGreaterThan(0);
    await keepScreenshot(page, "failure-1280-en-light");
    await alert.getByRole("button", { name: "Try again" }).click();
    await page.getByRole("region", { name: "Final answer" }).waitFor();
  });

  it("renders a hostile reply harmlessly in both channels", async ({ site, open }) => {
    const page = await open(EN);
    const body = { problem: "A hostile problem", models: ["deepseek-r1-vllm"] };
    const { id } = await (await post(`${site.url}/api/runs`, body)).json();
    await page.goto(`/runs/${id}`);
    await page.getByRole("region", { name: "Final answer" }).waitFor();
    await page.waitForTimeout(500);
    expect(await page.evaluate(() => (globalThis as { owned?: number }).owned)).toBeUndefined();
    const dangerous =
      "script:not([nonce]), iframe, form, style:not([data-mantine-styles]), animate, [onerror], [onbegin], [style*=fixed], a[href^='javascript:'], a[href*='evil']:not([rel~=noopener]), img[src*='evil'], img[src^='data:text']";
    expect(
      await page
        .locator("article")
        .locator(dangerous)
        .evaluateAll((all) => all.map((e) => e.outerHTML)),
    ).toEqual([]);
    await page.getByText("<script>window.owned=1</script>").first().waitFor();
    // Nothing was asked of another place either: requests to other origins are complaints.
  });

  it("shows hostile text as text", async ({ site, open }) => {
    const page = await open(EN);
    const problem =
      'x <script>window.owned=1</script><img src=x onerror="window.owned=2"> <svg onload="window.owned=3"> [a](javascript:window.owned=4) $\\href{javascript:window.owned=5}{x}$ <style>body{display:none}</style>';
    const { id } = await (
      await post(`${site.url}/api/runs`, { problem, models: ["stepwise-solver"] })
    ).json();
    await readEvents(`${site.url}/api/runs/${id}/events`);
    await page.goto(`/runs/${id}`);
    await page.getByText("<script>window.owned=1</script>").first().waitFor();
    expect(await page.evaluate(() => (globalThis as { owned?: number }).owned)).toBeUndefined();
    expect(
      await page.locator("main script, main svg[onload], main img[onerror], a[href^='javascript:']").count(),
    ).toBe(0);
  });

  it("shows formulas although their renderer could not be loaded at first", async ({ open }) => {
    const page = await open(EN, { expected: /ERR_FAILED|Failed to load/ });
    await page.goto("/");
    await page.waitForLoadState("networkidle");
    let broken = true;
    let refused = 0;
    await page.route("**/_next/static/chunks/**", (route) => {
      if (!broken) return route.continue();
      refused++;
      return route.abort();
    });
    await page.getByLabel("Problem (Markdown").fill("Solve $x^2 = 9$.");
    const preview = page.getByRole("region", { name: "Preview" });
    await preview.getByText("Solve $x^2 = 9$.").waitFor();
    await expect.poll(() => refused).toBeGreaterThan(0);
    broken = false;
    await preview.locator(".katex").waitFor();
  });

  it("finds a run in the list, and says when nothing matches", async ({ site, open }) => {
    const page = await open(EN);
    const word = `needle${Date.now()}`;
    await post(`${site.url}/api/runs`, { problem: `1 + 1 ${word}`, models: ["stepwise-solver"] });
    await page.goto("/runs");
    await page.getByLabel("Search the problems").fill(word);
    await page.getByRole("link", { name: new RegExp(word) }).waitFor();
    await page.getByLabel("Search the problems").fill("nothing like this");
    await page.getByText("Nothing found.").waitFor();
  });

  it.for(VIEWS)(
    "has no serious barrier and no sideways scrolling: $locale $scheme $width",
    async (view, { site, open }) => {
      const page = await open(view);
      const problem =
        view.locale === "zh"
          ? "写一个 Python 程序，输出斐波那契数列的前 n 项。"
          : "A right triangle has legs 5 and 12. Find its area.";
      const { id } = await (
        await post(`${site.url}/api/runs`, { problem, models: ["deepseek-r1-inline"] })
      ).json();
      await readEvents(`${site.url}/api/runs/${id}/events`);
      for (const [name, address] of [
        ["ask", "/"],
        ["run", `/runs/${id}`],
        ["list", "/runs"],
        ["settings", "/settings"],
      ] as const) {
        await page.goto(address);
        await page.waitForLoadState("networkidle");
        await page.waitForTimeout(300);
        expect(await findBarriers(page), name).toEqual([]);
        expect(await findOverflow(page), name).toBeLessThanOrEqual(0);
        await keepScreenshot(page, `${name}-${view.width}-${view.locale}-${view.scheme}`);
      }
    },
  );

  it("loads less than 250 kB of compressed JavaScript for the ask page", async ({ open }) => {
    const page = await open(EN);
    const session = await page.context().newCDPSession(page);
    await session.send("Network.enable");
    const scripts = new Map<string, string>();
    let bytes = 0;
    session.on("Network.responseReceived", ({ requestId, response, type }) => {
      if (type === "Script") scripts.set(requestId, response.url);
    });
    session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
      if (scripts.has(requestId)) bytes += encodedDataLength;
    });
    await page.goto("/");
    await page.waitForLoadState("networkidle");
    console.log(`ask page: ${(bytes / 1000).toFixed(0)} kB of JavaScript in ${scripts.size} files`);
    expect(scripts.size).toBeGreaterThan(0);
    expect(bytes).toBeLessThan(250_000);
  });
});
