import type { Locale } from "@/lib/i18n/locale";
import { type Solution, type SolverStep, say } from "../solution";
import { quantityOf } from "./quantity";
import { bracket, others, rootText, SIDES, type Side, type Triangle } from "./triangle";

type Name = "sin" | "cos" | "tan";

/** The sine, cosine or tangent of an angle: in a right triangle by its sides, else the cosine by three sides. */
export function findRatio(triangle: Triangle, name: Name, side: Side, locale: Locale): Solution | null {
  const right = SIDES.find((one) => triangle.angles[one] === 90);
  if (right) return right === side ? null : inRightTriangle(triangle, right, name, side, locale);
  const [p, q] = others(side);
  const [a, b, c] = [triangle.sides[side], triangle.sides[p], triangle.sides[q]];
  if (name !== "cos" || !a || !b || !c) return null;
  const formula = `\\frac{${bracket(b)}^{2} + ${bracket(c)}^{2} - ${bracket(a)}^{2}}{2 \\times ${bracket(b)} \\times ${bracket(c)}}`;
  const value = quantityOf(formula);
  if (!value?.exact) return null;
  return {
    steps: [
      {
        kind: "compute",
        title: say(locale, "余弦定理求角的余弦", "The cosine rule for an angle"),
        text: `$$\\cos ${side.toUpperCase()} = \\frac{${p}^{2} + ${q}^{2} - ${side}^{2}}{2${p}${q}}$$\n$$${formula} = ${value.latex}$$`,
      },
    ],
    final: value.latex,
  };
}

function inRightTriangle(
  { sides }: Triangle,
  right: Side,
  name: Name,
  side: Side,
  locale: Locale,
): Solution | null {
  const next = others(right).find((one) => one !== side) as Side;
  const known = { ...sides };
  const steps: SolverStep[] = [];
  const missing = SIDES.filter((one) => !known[one]);
  const [unknown] = missing;
  if (missing.length !== 1 || !unknown) return null;
  const [p, q] = others(unknown);
  const hypotenuse = unknown === right;
  const [long, short] = p === right ? [p, q] : [q, p];
  const squares = hypotenuse
    ? `${bracket(known[p] ?? "")}^{2} + ${bracket(known[q] ?? "")}^{2}`
    : `${bracket(known[long] ?? "")}^{2} - ${bracket(known[short] ?? "")}^{2}`;
  const square = quantityOf(squares);
  const length = square && square.size > 0 ? quantityOf(`\\sqrt{${square.latex}}`) : null;
  if (!square?.exact || !length?.exact) return null;
  known[unknown] = length.latex;
  steps.push({
    kind: "compute",
    title: say(locale, "勾股定理", "Pythagoras"),
    text: `$$${unknown}^{2} = ${squares} = ${square.latex}$$\n${rootText(unknown, square.latex, length)}`,
  });
  const [top, bottom] = { sin: [side, right], cos: [next, right], tan: [side, next] }[name] as [Side, Side];
  const value = quantityOf(`\\frac{${known[top]}}{${known[bottom]}}`);
  if (!value?.exact) return null;
  const rules: Record<Name, string> = {
    sin: say(locale, "正弦：对边比斜边", "Sine: the opposite side over the hypotenuse"),
    cos: say(locale, "余弦：邻边比斜边", "Cosine: the adjacent side over the hypotenuse"),
    tan: say(locale, "正切：对边比邻边", "Tangent: the opposite side over the adjacent"),
  };
  steps.push({
    kind: "compute",
    title: rules[name],
    text: `$$\\${name} ${side.toUpperCase()} = \\frac{${top}}{${bottom}} = \\frac{${known[top]}}{${known[bottom]}}${value.latex === `\\frac{${known[top]}}{${known[bottom]}}` ? "" : ` = ${value.latex}`}$$`,
  });
  return { steps, final: value.latex };
}
