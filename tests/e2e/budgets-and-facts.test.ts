import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { solve } from "../support/ask";
import {
  chromiumMissing,
  findBarriers,
  keepScreenshot,
  openBrowser,
  openPage,
  type View,
} from "../support/browser";
import { type School, startSchool } from "../support/school";

const EN: View = { locale: "en", scheme: "light", width: 1280 };

let school: School;
let browser: Browser;

beforeAll(async () => {
  if (chromiumMissing) return;
  school = await startSchool();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await school?.close();
});

describe("budgets and facts in Chromium (needs chromium)", () => {
  it.skipIf(chromiumMissing)(
    "refuses kindly when the day's budget is spent, and keeps the draft",
    async () => {
      const { context, page, complaints } = await openPage(browser, school.url, EN);
      await solve(school.url, "Solve $x^2 - 5x + 6 = 0$ and spend something.", { models: ["o1"] });
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
      expect(complaints.filter((text) => !text.includes("429"))).toEqual([]);
      await context.close();
    },
  );

  it.skipIf(chromiumMissing)("changes a price and a server's places on the settings page", async () => {
    const { context, page, complaints } = await openPage(browser, school.url, EN);
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
    expect(complaints).toEqual([]);
    await context.close();
  });
});
