import type { Locale } from "@/lib/i18n/locale";
import { type Solution, type SolverStep, say } from "../solution";
import { equalsSign, quantityOf, sine } from "./quantity";
import { bracket, others, SIDES, type Triangle } from "./triangle";

/** The area by two sides and the angle between them, or by Heron; null where neither is told. */
export function findArea(triangle: Triangle, steps: SolverStep[], locale: Locale): Solution | null {
  const { sides, angles } = triangle;
  const between = SIDES.find(
    (side) => angles[side] !== undefined && others(side).every((other) => sides[other]),
  );
  if (between) {
    const [p, q] = others(between);
    const angle = angles[between] ?? 0;
    const formula = (sin: string) =>
      `\\frac{1}{2} \\times ${bracket(sides[p] ?? "")} \\times ${bracket(sides[q] ?? "")} \\times ${sin}`;
    const value = quantityOf(formula(sine(angle)));
    if (!value) return null;
    steps.push({
      kind: "compute",
      title: say(
        locale,
        "面积：两边与夹角正弦之积的一半",
        "Area: half of two sides times the sine of the angle between",
      ),
      text: `$$S = ${formula(`\\sin ${angle}^{\\circ}`)} ${equalsSign(value)} ${value.latex}$$`,
    });
    return { steps, final: value.exact ? value.latex : `S \\approx ${value.latex}` };
  }
  const [a, b, c] = SIDES.map((side) => sides[side]);
  if (!a || !b || !c) return null;
  const half = quantityOf(`\\frac{${a} + ${b} + ${c}}{2}`);
  if (!half?.exact) return null;
  const s = bracket(half.latex);
  const inside = [a, b, c].map((side) => `\\left(${half.latex} - ${side}\\right)`).join("");
  const square = quantityOf(`${s}${inside}`);
  const value = square?.exact ? quantityOf(`\\sqrt{${square.latex}}`) : null;
  if (!square || !value?.exact) return null;
  steps.push(
    {
      kind: "compute",
      title: say(locale, "半周长", "Half the perimeter"),
      text: `$$\\frac{${a} + ${b} + ${c}}{2} = ${half.latex}$$`,
    },
    {
      kind: "compute",
      title: say(locale, "海伦公式", "Heron's formula"),
      text: `$$S = \\sqrt{${s}${inside}} = \\sqrt{${square.latex}} = ${value.latex}$$`,
    },
  );
  return { steps, final: value.latex };
}
