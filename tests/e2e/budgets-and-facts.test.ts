import { describe, expect } from "vitest";
import { solve } from "../support/ask";
import { chromiumMissing, findBarriers, findOverflow, keepScreenshot, type View } from "../support/browser";
import { browserTest } from "../support/browser-test";
import { startSchool } from "../support/school";

const EN: View = { locale: "en", scheme: "light", width: 1280 };

const WORDS = {
  en: {
    edit: "Edit",
    restore: "Restore the original values",
    input: "Price of input",
    output: "Price of output",
    hours: "At which hours",
    times: "Times the price",
    wrong: /Write hours from 0 to 24/,
    saved: "From 16:30–00:30 (UTC): 0.5 times as much.",
    noPrice: /price unknown/,
  },
  zh: {
    edit: "修改",
    restore: "恢复原来的值",
    input: "输入的价格",
    output: "输出的价格",
    hours: "哪些时段",
    times: "价格倍数",
    wrong: /请写 0 到 24 之间的时间/,
    saved: "16:30–00:30（UTC）价格为 0.5 倍。",
    noPrice: /价格未知/,
  },
};

const it = browserTest(startSchool);

describe.skipIf(chromiumMissing)("budgets and facts in Chromium (needs chromium)", () => {
  it("refuses kindly when the day's budget is spent, and keeps the draft", async ({ site, open }) => {
    const page = await open(EN, { expected: /429/ });
    await solve(site.url, "Solve $x^2 - 5x + 6 = 0$ and spend something.", { models: ["o1"] });
    await page.goto("/settings");
    await page.getByLabel("Tokens per person and day").fill("1");
    await page.locator("form", { hasText: "Limits" }).getByRole("button", { name: "Save" }).click();
    await page.getByText("The limits are saved.").waitFor();
    await page.goto("/");
    const problem = "Solve $x^2 - 5x + 6 = 0$ without money.";
    await page.getByText(/Used today: .* of 1 tokens/).waitFor();
    await page.getByLabel("Problem (Markdown").fill(problem);
    await page.getByRole("button", { name: "Solve it" }).click();
    const refusal = page.getByRole("region", { name: "Not possible at the moment" });
    await refusal.getByText(/budget is used up/).waitFor();
    await refusal.getByText(/You can try again in/).waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await keepScreenshot(page, "budget-1280-en-light");
    await page.reload();
    await expect.poll(() => page.getByLabel("Problem (Markdown").inputValue()).toBe(problem);
    await page.goto("/settings");
    await page.getByLabel("Tokens per person and day").fill("");
    await page.locator("form", { hasText: "Limits" }).getByRole("button", { name: "Save" }).click();
    await page.getByText("The limits are saved.").waitFor();
    await page.goto("/");
    await page.getByRole("button", { name: "Solve it" }).click();
    await page.getByRole("region", { name: "Final answer" }).waitFor();
  });

  const VIEWS: View[] = [EN, { locale: "zh", scheme: "dark", width: 360 }];
  it.for(VIEWS)("sets hours of another price by keyboard: $locale $width", async (view, { open }) => {
    const words = WORDS[view.locale];
    const page = await open(view);
    await page.goto("/settings");
    const row = page.locator(".facts > li", { hasText: "DeepSeek-R1-Distill" });
    await row.getByRole("button", { name: words.edit }).press("Enter");
    await row.getByLabel(words.input, { exact: true }).fill("4");
    await row.getByLabel(words.output, { exact: true }).fill("16");
    const hours = row.getByLabel(words.hours);
    await hours.fill("from four");
    await row.getByLabel(words.times).fill("0.5");
    await hours.press("Enter");
    await row.getByText(words.wrong).waitFor();
    expect(await hours.getAttribute("aria-invalid")).toBe("true");
    expect(await findBarriers(page)).toEqual([]);
    expect(await findOverflow(page)).toBeLessThanOrEqual(0);
    await keepScreenshot(page, `peak-${view.width}-${view.locale}-${view.scheme}`);
    await hours.fill("16:30-0:30");
    await hours.press("Enter");
    await row.getByText(words.saved).waitFor();
    await page.reload();
    await row.getByText(words.saved).waitFor();
    await row.getByRole("button", { name: words.edit }).press("Enter");
    await row.getByRole("button", { name: words.restore }).click();
    await row.getByText(words.noPrice).waitFor();
  });

  it("changes a price and a server's places on the settings page", async ({ open }) => {
    const page = await open(EN);
    await page.goto("/settings");
    const card = page.getByRole("article", { name: "School" }).first();
    await card.getByText("0 running, 0 waiting").waitFor();
    await card.getByText("works").waitFor();
    await card.getByLabel("Replies at the same time").fill("2");
    await card.getByRole("button", { name: "Save" }).click();
    await card.getByRole("button", { name: "Save" }).waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Edit: OpenAI o1", exact: false }).first().click();
    await page.getByLabel("Price of output").fill("61");
    await page
      .locator("form.stack", { hasText: "Price of output" })
      .getByRole("button", { name: "Save" })
      .click();
    await page.getByText(/\$61\.00 output/).waitFor();
    await page.reload();
    await page.getByText(/\$61\.00 output/).waitFor();
    expect(await card.getByLabel("Replies at the same time").inputValue()).toBe("2");
  });
});
