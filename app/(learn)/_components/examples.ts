import type { Locale } from "@/lib/i18n/locale";

/** Problems to click, one of each kind that works with no model at all. */
export const EXAMPLES: Record<Locale, string[]> = {
  zh: [
    "计算 $\\frac{2}{3}+\\frac{1}{6}$",
    "解方程 $3x+5=20$",
    "解方程 $x^2-5x+6=0$",
    "解方程组 $2x+y=7$，$x-y=2$",
    "因式分解 $x^2-9$",
    "求导 $x^3-2x+1$",
  ],
  en: [
    "Calculate $\\frac{2}{3}+\\frac{1}{6}$",
    "Solve $3x+5=20$",
    "Solve $x^2-5x+6=0$",
    "Solve the system $2x+y=7$, $x-y=2$",
    "Factor $x^2-9$",
    "Differentiate $x^3-2x+1$",
  ],
};
