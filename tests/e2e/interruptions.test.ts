import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { ask } from "../support/ask";
import { chromiumMissing, keepScreenshot, type View } from "../support/browser";
import { homeTest } from "../support/fake-site";
import { post } from "../support/http";

const EN: View = { locale: "en", scheme: "light", width: 1280 };

/** A kind that goes on from a begun reply, one that cannot, and one that takes a single question at a time. */
const it = homeTest([
  { label: "vLLM", model: "deepseek-r1-vllm", kind: "vllm", concurrency: 16 },
  { label: "Groq", model: "deepseek-r1-distill-llama-70b", kind: "groq", concurrency: 16 },
  { label: "Single", model: "deepseek-r1-sglang", kind: "sglang", concurrency: 1 },
]);

async function openRun(page: Page, url: string, problem: string, model: string) {
  await page.goto(`/runs/${await ask(url, problem, { models: [model] })}`);
}

describe.skipIf(chromiumMissing)("queues and interruptions in Chromium (needs chromium)", () => {
  it("asks a model that thinks on and on to answer now", async ({ site, open, backend }) => {
    backend.setRate(60);
    backend.fail("loop", 1);
    const page = await open(EN);
    await openRun(page, site.url, "Solve $x^2 - 5x + 6 = 0$, thinking on and on.", "deepseek-r1-vllm");
    await page.locator(".channel").first().waitFor();
    await page.getByRole("timer", { name: "Time so far" }).waitFor();
    await page.getByText(/about \d+ tokens/).waitFor();
    await page.getByRole("button", { name: "Answer now" }).click();
    await page.getByText("You asked for it: the model was asked to answer now.").waitFor();
    expect(await page.getByRole("button", { name: "Answer now" }).count()).toBe(0);
    await page.getByRole("region", { name: "Final answer" }).waitFor();
    await page.getByText("done", { exact: true }).waitFor();
    await keepScreenshot(page, "answer-now-1280-en-light");
  });

  it("says that a model went in circles and was asked to answer", async ({ site, open, backend }) => {
    backend.fail("loop", 1);
    const page = await open(EN);
    await openRun(page, site.url, "Solve $x^2 - 5x + 6 = 0$, in circles.", "deepseek-r1-vllm");
    await page.getByText("The reasoning went in circles: the model was asked to answer now.").waitFor();
    await page.getByRole("region", { name: "Final answer" }).waitFor();
  });

  it("continues a reply that was cut off, from what is there", async ({ site, open, backend }) => {
    backend.fail("cut", 1);
    const page = await open(EN);
    await openRun(page, site.url, "Solve $x^2 - 5x + 6 = 0$, cut once.", "deepseek-r1-vllm");
    const alert = page.getByRole("alert").filter({ hasText: "The reply was cut off." });
    await alert.waitFor();
    const before = page.url();
    await alert.getByRole("button", { name: "Continue" }).click();
    await page.getByText("Continued from the stored reasoning.").waitFor();
    await page.getByRole("region", { name: "Final answer" }).waitFor();
    await page.getByText("done", { exact: true }).waitFor();
    expect(page.url()).toBe(before);
    expect(await alert.count()).toBe(0);
    // A reload tells the same story.
    const titles = await page.locator(".step-title").allTextContents();
    await page.reload();
    await page.getByRole("region", { name: "Final answer" }).waitFor();
    await page.getByText("Continued from the stored reasoning.").waitFor();
    expect(await page.locator(".step-title").allTextContents()).toEqual(titles);
  });

  it("starts again where a server cannot continue, and keeps what came before", async ({
    site,
    open,
    backend,
  }) => {
    backend.fail("cut", 1);
    const page = await open(EN);
    await openRun(
      page,
      site.url,
      "Solve $x^2 - 5x + 6 = 0$, cut once and begun again.",
      "deepseek-r1-distill-llama-70b",
    );
    await page.getByRole("button", { name: "Continue" }).click();
    await page.getByText("This server cannot continue a reply, so it was started again.").waitFor();
    await page.getByRole("region", { name: "Final answer" }).waitFor();
    const earlier = page.locator("details.earlier");
    await earlier.locator("summary").click();
    await earlier.getByRole("heading", { name: "Reasoning" }).waitFor();
    expect((await earlier.textContent())?.length).toBeGreaterThan(200);
    await keepScreenshot(page, "started-again-1280-en-light");
  });

  it("shows one's place in the queue until it is one's turn", async ({ site, open, backend }) => {
    backend.setRate(30);
    const page = await open(EN);
    await ask(site.url, "A right triangle first.", { models: ["deepseek-r1-sglang"] });
    await openRun(page, site.url, "Solve $x^2 - 5x + 6 = 0$, second in the line.", "deepseek-r1-sglang");
    await page.getByText("waiting", { exact: true }).waitFor();
    await page.getByText(/place 1[,;]/).waitFor();
    await keepScreenshot(page, "queue-1280-en-light");
    backend.setRate(Number.POSITIVE_INFINITY);
    await page.getByRole("region", { name: "Final answer" }).waitFor();
    expect(await page.getByText(/place 1[,;]/).count()).toBe(0);
  });

  it("counts a lane's time from its start, not from the question, also on a reloaded page", async ({
    site,
    open,
    backend,
  }) => {
    backend.setRate(12);
    const page = await open(EN);
    const first = await ask(site.url, "A right triangle, which is stopped.", {
      models: ["deepseek-r1-sglang"],
    });
    await openRun(page, site.url, "Solve $x^2 - 5x + 6 = 0$, after a wait.", "deepseek-r1-sglang");
    await page.getByText(/place 1[,;]/).waitFor();
    await page.waitForTimeout(6_000);
    await post(`${site.url}/api/runs/${first}/stop`, {});
    const clock = page.getByRole("timer", { name: "Time so far" });
    await clock.waitFor();
    const startedMs = Date.now();
    await page.waitForTimeout(1_500);
    await page.reload();
    await clock.waitFor();
    const [minutes = 9, seconds = 99] = ((await clock.textContent()) ?? "").split(":").map(Number);
    const shown = 60 * minutes + seconds;
    const real = (Date.now() - startedMs) / 1000;
    expect(shown).toBeLessThanOrEqual(real + 1);
    expect(shown).toBeGreaterThanOrEqual(1);
  });

  it("asks again by itself where the server is away for a while", async ({ site, open, backend }) => {
    backend.setRate(300);
    const page = await open(EN, { expected: /503/ });
    let refusals = 2;
    await page.route("**/events?*", (route) =>
      refusals-- > 0 ? route.fulfill({ status: 503, body: "{}" }) : route.continue(),
    );
    await openRun(page, site.url, "Solve $x^2 - 5x + 6 = 0$, through a restart.", "deepseek-r1-vllm");
    await page.getByText("The connection broke; reconnecting…").waitFor();
    await page.getByRole("region", { name: "Final answer" }).waitFor();
    expect(await page.getByText("The connection broke; reconnecting…").count()).toBe(0);
  });

  it("says so at once where the server will not give the run", async ({ site, open }) => {
    const page = await open(EN, { expected: /404/ });
    await page.route("**/events?*", (route) => route.fulfill({ status: 404, body: "{}" }));
    await openRun(page, site.url, "Solve $x^2 - 5x + 6 = 0$, for nobody.", "deepseek-r1-vllm");
    await page.getByRole("alert").filter({ hasText: "Reload the page to try again." }).waitFor();
    expect(await page.getByText("The connection broke; reconnecting…").count()).toBe(0);
  });

  it("says what it waits for while a busy server is tried again", async ({ site, open, backend }) => {
    backend.setRate(30);
    const page = await open(EN);
    // Behind another, so that the page is there before the server is asked.
    await ask(site.url, "A right triangle, slowly.", { models: ["deepseek-r1-sglang"] });
    await openRun(page, site.url, "Solve $x^2 - 5x + 6 = 0$, at the second try.", "deepseek-r1-sglang");
    await page.getByText(/place 1[,;]/).waitFor();
    backend.fail("rate", 1);
    backend.setRate(Number.POSITIVE_INFINITY);
    await page.getByText("Single says that there are too many requests.").waitFor();
    await page.getByRole("region", { name: "Final answer" }).waitFor();
  });

  it("goes on with what was stopped by hand", async ({ site, open, backend }) => {
    backend.setRate(60);
    const page = await open(EN);
    await openRun(page, site.url, "Solve $x^2 - 5x + 6 = 0$, with a pause.", "deepseek-r1-vllm");
    await page.locator(".step").first().waitFor();
    await page.getByRole("button", { name: "Stop" }).click();
    await page.getByText("stopped", { exact: true }).waitFor();
    backend.setRate(Number.POSITIVE_INFINITY);
    await page.getByRole("button", { name: "Continue" }).click();
    await page.getByRole("region", { name: "Final answer" }).waitFor();
    await page.getByText("done", { exact: true }).waitFor();
  });
});
