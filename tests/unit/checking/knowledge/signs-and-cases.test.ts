import { describe, expect, it } from "vitest";
import { checkStep } from "@/lib/checking/check-step";

const last = (problem: string, step: string) => checkStep(step, problem, "en").at(-1)?.verdict;

describe("one of the cases that squares leave", () => {
  it.each([
    ["a root of a number before it", "$x^2-2\\sqrt2 x-6=0$", "$x=3\\sqrt2$"],
    ["a ratio", "$c^2=3a^2$", "$\\frac{c}{a}=\\sqrt3$"],
    ["an angle's other ratio", "$\\cos a=\\frac13$", "$\\sin a=\\frac{2\\sqrt2}{3}$"],
    [
      "in its quadrant",
      "若 $\\cos \\alpha=-\\frac{4}{5}, \\alpha$ 是第三象限的角",
      "$\\sin\\alpha=-\\frac35$",
    ],
    [
      "in its range",
      "$\\alpha\\in\\left(0,\\frac{\\pi}{2}\\right)$, $\\cos\\alpha=\\frac13$",
      "$\\sin \\alpha=\\frac{2\\sqrt2}{3}$",
    ],
    [
      "where both signs are possible",
      "If $0 < \\theta < \\pi$ and $\\sin\\theta=\\frac35$",
      "$\\cos\\theta=-\\frac45$",
    ],
    [
      "a root taken with its sign",
      "If $\\frac{\\pi}{2} < \\theta < \\pi$.",
      "$\\cos\\theta=-\\sqrt{1-\\sin^2\\theta}$",
    ],
    ["an angle of a triangle", "在 $\\triangle ABC$ 中", "$\\sin A=\\sqrt{1-\\cos^2 A}$"],
    ["two magnitudes", "", "$|\\vec{a}+\\vec{b}|=\\sqrt{(\\vec{a}+\\vec{b})^2}$"],
  ])("holds: %s", (_, problem, step) => {
    expect(last(problem, step)).toBe("holds");
  });

  it.each([
    ["another root", "$x^2-2\\sqrt2 x-6=0$", "$x=2\\sqrt2$"],
    ["another ratio", "$c^2=3a^2$", "$\\frac{c}{a}=\\sqrt2$"],
    ["another value of an angle's ratio", "$\\cos a=\\frac13$", "$\\sin a=\\frac{\\sqrt2}{3}$"],
    ["a root that would be below 0", "", "$\\sqrt{x^2}=-x$"],
    ["a root that may be below 0", "", "$\\sqrt{k \\cdot k}=k$"],
    [
      "in the wrong quadrant",
      "若 $\\cos \\alpha=-\\frac{4}{5}, \\alpha$ 是第三象限的角",
      "$\\sin\\alpha=\\frac35$",
    ],
    [
      "out of its range",
      "If $\\frac{\\pi}{2} < \\theta < \\pi$ and $\\sin\\theta=\\frac35$",
      "$\\cos\\theta=\\frac45$",
    ],
    [
      "a root without its sign",
      "If $\\frac{\\pi}{2} < \\theta < \\pi$.",
      "$\\cos\\theta=\\sqrt{1-\\sin^2\\theta}$",
    ],
    ["a root whose sign nobody told", "", "$\\cos\\theta=\\sqrt{1-\\sin^2\\theta}$"],
  ])("stays open: %s", (_, problem, step) => {
    expect(last(problem, step)).toBe("unchecked");
  });
});
