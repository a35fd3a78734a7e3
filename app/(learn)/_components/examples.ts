import type { Locale } from "@/lib/i18n/locale";

/** Problems to click, one of each kind that works with no model at all. */
export const EXAMPLES: Record<Locale, string[]> = {
  zh: [
    "计算 $\\frac{2}{3}+\\frac{1}{6}$",
    "解方程 $3x+5=20$",
    "解方程 $x^2-5x+6=0$",
    "解方程组 $2x+y=7$，$x-y=2$",
    "因式分解 $x^2-9$",
    "解不等式 $x^2-5x+6<0$",
    "化简 $\\sqrt{12}+\\sqrt{27}$",
    "求导 $x^3-2x+1$",
    "计算 $\\int_0^1 x^2\\,dx$",
  ],
  en: [
    "Calculate $\\frac{2}{3}+\\frac{1}{6}$",
    "Solve $3x+5=20$",
    "Solve $x^2-5x+6=0$",
    "Solve the system $2x+y=7$, $x-y=2$",
    "Factor $x^2-9$",
    "Solve $x^2-5x+6<0$",
    "Simplify $\\sqrt{12}+\\sqrt{27}$",
    "Differentiate $x^3-2x+1$",
    "Calculate $\\int_0^1 x^2\\,dx$",
  ],
};
