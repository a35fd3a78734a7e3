import { expect, it } from "vitest";
import { asFormula } from "@/app/(learn)/runs/[id]/_components/as-formula";
import { renderMarkdown } from "@/lib/notation/render-markdown";

const HALF = String.raw`\frac{1}{2}`;

it.each([
  ["x = 3", "$x = 3$"],
  [HALF, `$${HALF}$`],
  [String.raw`12\text{ square metres}`, String.raw`$12\text{ square metres}$`],
  [String.raw`\begin{cases}x=1\\y=2\end{cases}`, String.raw`$\begin{cases}x=1\\y=2\end{cases}$`],
  ["ab + cd", "$ab + cd$"],
  ["It is prime", "It is prime"],
  ["x = 2 or x = 3", "x = 2 or x = 3"],
  ["鸡 23 只，兔 12 只", "鸡 23 只，兔 12 只"],
  ["$x$ or $y$", "$x$ or $y$"],
  ["costs $5", "costs $5"],
  [String.raw`\(x=2\) or \(x=3\)`, String.raw`\(x=2\) or \(x=3\)`],
  [`${HALF}平方米`, String.raw`$\frac{1}{2}\text{平方米}$`],
  [`面积是${HALF}`, String.raw`$\text{面积是}\frac{1}{2}$`],
  [`the area is ${HALF}`, String.raw`$\text{the area is }\frac{1}{2}$`],
  [String.raw`x = \sqrt{2} or x = -\sqrt{2}`, String.raw`$x = \sqrt{2}\text{ or }x = -\sqrt{2}$`],
  [String.raw`\sqrt{2}\text{厘米}，约 1.41`, String.raw`$\sqrt{2}\text{厘米}，\text{约 }1.41$`],
])("%s is set as %s", (text, markdown) => {
  expect(asFormula(text)).toBe(markdown);
});

it.each([`${HALF}平方米`, `the area is ${HALF}`, String.raw`x = \sqrt{2} or x = -\sqrt{2}`])(
  "%s leaves no LaTeX to be seen, and nothing that could not be shown",
  (text) => {
    const { html, problems } = renderMarkdown(asFormula(text));
    expect(problems).toEqual([]);
    expect(html.replace(/<annotation[\s\S]*?<\/annotation>/g, "").replace(/<[^>]*>/g, "")).not.toContain(
      "\\",
    );
  },
);
