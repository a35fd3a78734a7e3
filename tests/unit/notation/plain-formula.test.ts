import { expect, it } from "vitest";
import { plainFormulas } from "@/lib/notation/plain-formula";

it.each([
  ["Let $x^2 - 5x + 6 = 0$", "Let x^2 - 5x + 6 = 0"],
  ["the product is $(-2) \\times (-3) = 6$", "the product is (-2) × (-3) = 6"],
  ["$\\frac{1}{2} + \\dfrac{x+1}{3}$", "1/2 + (x+1)/3"],
  ["\\(\\sqrt{x^{2}+1} \\leq 3\\)", "√(x^2+1) ≤ 3"],
  ["$\\frac{\\sqrt{2}}{2}$", "(√2)/2"],
  ["$\\text{鸡 } 23$ 只", "鸡 23 只"],
  ["$\\sin x$ 与 $\\alpha$", "sin x 与 α"],
  ["百分之 $50\\%$", "百分之 50%"],
  ["$\\sin 30^\\circ=\\frac12$", "sin 30°=1/2"],
  ["plain words", "plain words"],
  ["弧$\\wideparen{AB}$是$\\ang{60}$", "弧⌒AB是60°"],
  ["from $5 to $10 for $x$ pens", "from $5 to $10 for x pens"],
  ["In the figure [asy]draw((0,0)--(1,1));[/asy] find $x$", "In the figure find x"],
  ["unclosed \\frac{1}{", "unclosed frac1"],
])("%j reads %j", (text, plain) => {
  expect(plainFormulas(text)).toBe(plain);
});
