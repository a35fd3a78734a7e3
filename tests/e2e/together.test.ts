import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { chromiumMissing, findBarriers, findOverflow, keepScreenshot, type View } from "../support/browser";
import { guestTest } from "../support/fake-site";

const it = guestTest("deepseek-r1-vllm");

const VIEWS: View[] = [
  { locale: "en", scheme: "light", width: 1280 },
  { locale: "zh", scheme: "dark", width: 360 },
];
const WORDS = {
  en: {
    problem: (more: string) => `Solve $x^2 - 5x + 6 = 0$ ${more}.`,
    label: /^Problem/,
    submit: "Solve it",
    final: "Final answer",
    done: "done",
    shared: "Somebody asked the same at the same time: this is the same reply.",
    banner: "A solution that was there already",
    joined: "Exactly this was being solved for you already; this is that run.",
    earlier: /You asked exactly this on/,
    afresh: "Solve it afresh",
    solvers: "Who solves it, and how many times",
    samples: "Independent solutions by each model",
    vote: "Vote",
    agree: "4 of the 4 solutions with an answer agree.",
    stopped: "That settles it: the other 4 were stopped early.",
    forbidden: "Only an administrator can change this.",
    sandbox: "Sandbox",
  },
  zh: {
    problem: (more: string) => `解方程 $x^2 - 5x + 6 = 0$（${more}）。`,
    label: /^题目/,
    submit: "开始解答",
    final: "最终答案",
    done: "已完成",
    shared: "同时有人问了同样的问题，这是同一份回答。",
    banner: "已有的解答",
    joined: "同样的问题正在为你解答，这就是那一次。",
    earlier: /你问过一模一样的问题/,
    afresh: "重新解一遍",
    solvers: "由谁来解、解几遍",
    samples: "每个模型独立解几遍",
    vote: "投票",
    agree: "给出答案的 4 个解答中有 4 个相同。",
    stopped: "结果已定，其余 4 个提前停止。",
    forbidden: "只有管理员可以更改这里。",
    sandbox: "沙箱",
  },
};

/** Asks as a person does, and returns the run's path. */
async function askOn(page: Page, { locale }: View, problem: string): Promise<string> {
  const words = WORDS[locale];
  await page.goto("/");
  await page.getByLabel(words.label).fill(problem);
  await page.getByRole("button", { name: words.submit }).click();
  await page.waitForURL(/\/runs\/run_/);
  return new URL(page.url()).pathname;
}

async function untilDone(page: Page, { locale }: View): Promise<void> {
  await page.getByRole("region", { name: WORDS[locale].final }).waitFor();
  await page.getByText(WORDS[locale].done, { exact: true }).first().waitFor();
}

/** Has no barrier and nothing that sticks out, and is kept for people to look at. */
async function lookAt(page: Page, name: string, view: View): Promise<void> {
  expect(await findBarriers(page)).toEqual([]);
  expect(await findOverflow(page)).toBeLessThanOrEqual(0);
  await keepScreenshot(page, `${name}-${view.width}-${view.locale}-${view.scheme}`);
}

describe.skipIf(chromiumMissing)("a school's pages in Chromium (needs chromium)", () => {
  it.for(VIEWS)(
    "let two who ask the same share one reply: $locale $width",
    async (view, { open, backend }) => {
      const words = WORDS[view.locale];
      const problem = words.problem("together");
      backend.setRate(40);
      const [one, other] = [await open(view), await open(view)];
      const askedBefore = backend.requests.length;
      const first = await askOn(one, view, problem);
      await one.locator(".step").first().waitFor();
      const second = await askOn(other, view, problem);
      expect(second).not.toBe(first);
      await other.getByText(words.shared).waitFor();
      await other.locator(".step").first().waitFor();
      await lookAt(other, "shared", view);
      expect(await one.getByText(words.shared).count()).toBe(0);
      backend.setRate(Number.POSITIVE_INFINITY);
      await Promise.all([untilDone(one, view), untilDone(other, view)]);
      expect(backend.requests.length - askedBefore).toBe(1);
      const titlesOf = (page: Page) => page.locator(".step-title").allTextContents();
      expect(await titlesOf(other)).toEqual(await titlesOf(one));
    },
  );

  it.for(VIEWS)(
    "lead one's second tab to the run that goes on: $locale $width",
    async (view, { open, backend }) => {
      const words = WORDS[view.locale];
      backend.setRate(40);
      const page = await open(view);
      const first = await askOn(page, view, words.problem("twice"));
      await page.locator(".step").first().waitFor();
      const tab = await page.context().newPage();
      expect(await askOn(tab, view, words.problem("twice"))).toBe(first);
      const banner = tab.getByRole("region", { name: words.banner });
      await banner.getByText(words.joined).waitFor();
      await lookAt(tab, "joined", view);
      backend.setRate(Number.POSITIVE_INFINITY);
      await untilDone(tab, view);
      await untilDone(page, view);
    },
  );

  it.for(VIEWS)(
    "offer the earlier solution, one click from a fresh one: $locale $width",
    async (view, { open }) => {
      const words = WORDS[view.locale];
      const page = await open(view);
      const first = await askOn(page, view, words.problem("again"));
      await untilDone(page, view);
      expect(await askOn(page, view, words.problem("again"))).toBe(first);
      const banner = page.getByRole("region", { name: words.banner });
      await banner.getByText(words.earlier).waitFor();
      await lookAt(page, "reuse", view);
      await banner.getByRole("button", { name: words.afresh }).click();
      await page.waitForURL((url) => url.pathname !== first && url.search === "");
      await untilDone(page, view);
      expect(await banner.count()).toBe(0);
    },
  );

  it.for(VIEWS)(
    "stop a vote that is settled early, and say so: $locale $width",
    async (view, { open, backend }) => {
      const words = WORDS[view.locale];
      const page = await open(view);
      const askedBefore = backend.requests.length;
      await page.goto("/");
      await page.getByText(words.solvers).click();
      await page.getByLabel(words.samples).selectOption("8");
      // Slowly enough that the vote is counted before the next but one has answered.
      backend.setRate(400);
      await page.getByLabel(words.label).fill(words.problem("eight times"));
      await page.getByRole("button", { name: words.submit }).click();
      const vote = page.getByRole("region", { name: words.vote });
      await vote.getByText(words.agree).waitFor();
      await vote.getByText(words.stopped).waitFor();
      await page.getByText(words.done, { exact: true }).first().waitFor();
      // What was not begun was not asked for, and so cost nothing.
      expect(backend.requests.length - askedBefore).toBeLessThanOrEqual(5);
      await lookAt(page, "vote-settled", view);
    },
  );

  it.for(VIEWS)("tell a guest who may change the settings: $locale $width", async (view, { open }) => {
    const words = WORDS[view.locale];
    const page = await open(view, { expected: /403/ });
    await page.goto("/settings");
    await page.getByRole("alert").filter({ hasText: words.forbidden }).waitFor();
    await page.getByRole("heading", { name: words.sandbox }).waitFor();
    expect(await page.locator("main form, main input").count()).toBe(0);
    await lookAt(page, "settings-guest", view);
  });
});
