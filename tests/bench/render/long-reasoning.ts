import { estimateTokens } from "@/lib/inference/estimate-tokens";

const PARAGRAPHS = [
  (n: number) =>
    `Wait, let me check that again. If $x_{${n}} = \\frac{-b \\pm \\sqrt{b^2 - 4ac}}{2a}$ with $a = ${n}$, then the discriminant $b^2 - 4ac$ has to be positive, so both roots are real and different from each other. That is what we wanted in the first place.`,
  (n: number) =>
    `所以，由$S_{${n}} = \\frac{${n}(${n}+1)}{2}$可知，前${n}项的和是$${(n * (n + 1)) / 2}$。**结论：**故当$n > ${n}$时，$S_n > S_{${n}}$恒成立，这与题目给出的条件是一致的，可以继续往下推。`,
  (n: number) =>
    `Substituting gives\n\n$$\n\\begin{aligned}\n\\int_0^{${n}} x^2 \\, dx &= \\left[ \\frac{x^3}{3} \\right]_0^{${n}} \\\\\n&= \\frac{${n}^3}{3}\n\\end{aligned}\n$$\n\nwhich is what we had before, up to the constant, and the constant does not matter here.`,
  (n: number) =>
    `The cases are:\n\n- if $n$ is even, $n = 2k$ and $n^2 = 4k^2$, which \`is_even(${n})\` confirms;\n- if $n$ is odd, $n = 2k + 1$ and $n^2 = 4(k^2 + k) + 1$.\n\nIn the price list that is $5 and $10, which has nothing to do with it.`,
  (n: number) =>
    `| $n$ | $n^2$ | $|n - ${n}|$ |\n|---|---|---|\n| $1$ | $1$ | $${n - 1}$ |\n| $2$ | $4$ | $${n - 2}$ |\n\nHence \\(f(${n}) = ${n * n}\\), and nothing in the table contradicts it.`,
  (n: number) =>
    `Hmm, thinking about it in words once more: the number of ways to choose the first is ${n}, and for each of them the second can be chosen freely from what is left, so the two choices multiply; there is no double counting since the order was fixed at the beginning, and the remaining items do not play any role in what follows. Therefore the argument stands as it is.`,
];

/** A reasoning text as R1 writes them, in two languages: at least `tokens` long, with about 31 formulas per 1,000 tokens. */
export function longReasoning(tokens: number): string {
  let text = "";
  let count = 0;
  for (let n = 2; count < tokens; n++) {
    const paragraph = `${PARAGRAPHS[n % PARAGRAPHS.length]?.(n) ?? ""}\n\n`;
    text += paragraph;
    count += estimateTokens(paragraph);
  }
  return text;
}
