import { describe, expect, it } from "vitest";
import { stepTitle } from "@/lib/reasoning/step-title";
import { titleIsHeading } from "@/lib/reasoning/title-is-heading";

describe("a step whose title is its heading", () => {
  it.each([
    "### 配方，化为顶点式\n\n$$x^2$$",
    "\n\n## **Step 1: Set up**\n\nLet x be.",
    "# Factor: first try.\nText",
  ])("is told: %j", (text) => expect(titleIsHeading(text, stepTitle(text))).toBe(true));

  it.each([
    "Let x be 3.\nThen",
    "**Bold** start of a sentence.",
    "### We try $x^2$ here\n\nText",
    "### First the sum of all numbers is taken here. Then the product follows.\n\nText",
    `### ${"a long heading ".repeat(10)}\n\nText`,
  ])("others are not: %j", (text) => expect(titleIsHeading(text, stepTitle(text))).toBe(false));
});
