import type { Locale } from "@/lib/i18n/locale";
import { type Solution, type SolverStep, say } from "../solution";
import { angleWithCosine, cosine, equalsSign, quantityOf, sine } from "./quantity";
import { solveLeg } from "./solve-right-triangle";
import { bracket, others, rootText, SIDES, type Side, type Triangle } from "./triangle";
import { findArea } from "./triangle-area";
import { findRatio } from "./triangle-ratio";

export type TriangleAsk =
  | { kind: "side"; side: Side; label: string }
  | { kind: "angle"; side: Side }
  | { kind: "area" }
  | { kind: "ratio"; name: "sin" | "cos" | "tan"; side: Side };

/** Solves for a side, an angle or the area; null where too little or too much is told, or two triangles fit. */
export function solveTriangle(triangle: Triangle, ask: TriangleAsk, locale: Locale): Solution | null {
  const known = Object.keys(triangle.sides).length + Object.keys(triangle.angles).length;
  if (
    ask.kind === "angle" &&
    known === 2 &&
    Object.keys(triangle.angles).length === 2 &&
    isPossible(triangle)
  )
    return findAngle(triangle, ask.side, [], locale);
  if (known !== 3 || Object.keys(triangle.sides).length === 0 || !isPossible(triangle)) return null;
  const steps: SolverStep[] = [];
  if (ask.kind === "side") {
    if (ask.label !== ask.side) steps.push(naming(locale));
    const leg = legOf(triangle, ask.side, locale);
    if (leg) return { steps: [...steps, ...leg.steps], final: `${ask.label} = ${leg.final}` };
    return finish(findSide(triangle, ask.side, steps, locale), ask.label, steps);
  }
  if (ask.kind === "angle") return findAngle(triangle, ask.side, steps, locale);
  if (ask.kind === "ratio") return findRatio(triangle, ask.name, ask.side, locale);
  return findArea(triangle, steps, locale);
}

/** A leg of a right triangle of which the hypotenuse and the other leg are told. */
function legOf({ sides, angles }: Triangle, wanted: Side, locale: Locale): Solution | null {
  const right = SIDES.find((side) => angles[side] === 90);
  const other = SIDES.find((side) => side !== right && side !== wanted);
  const [long, short] = [right && sides[right], other && sides[other]];
  return right && right !== wanted && long && short ? solveLeg(long, short, locale) : null;
}

function naming(locale: Locale): SolverStep {
  return {
    kind: "understand",
    title: say(locale, "给边取名", "Name the sides"),
    text: say(
      locale,
      "角 $A$、$B$、$C$ 所对的边是 $a$（BC）、$b$（CA）、$c$（AB）。",
      "The sides across from $A$, $B$ and $C$ are $a$ (BC), $b$ (CA) and $c$ (AB).",
    ),
  };
}

/** Two sides are longer than the third, angles leave room for a third. */
function isPossible({ sides, angles }: Triangle): boolean {
  const total = Object.values(angles).reduce((sum, degrees) => sum + degrees, 0);
  const sizes = SIDES.flatMap((side) => (sides[side] ? [quantityOf(sides[side])?.size ?? 0] : []));
  const longest = Math.max(...sizes);
  return total < 180 && (sizes.length < 3 || sizes.reduce((sum, size) => sum + size, 0) > 2 * longest);
}

function finish(latex: string | null, name: string, steps: SolverStep[]): Solution | null {
  if (latex === null) return null;
  return {
    steps,
    final: /^[\d.]+$/.test(latex) && latex.includes(".") ? `${name} \\approx ${latex}` : `${name} = ${latex}`,
  };
}

const upper = (side: Side) => side.toUpperCase();

function findSide(triangle: Triangle, wanted: Side, steps: SolverStep[], locale: Locale): string | null {
  const { sides, angles } = triangle;
  if (sides[wanted]) return null;
  const [p, q] = others(wanted);
  const [b, c, angle] = [sides[p], sides[q], angles[wanted]];
  if (b && c && angle !== undefined) return byCosineRule(wanted, [p, q], [b, c], angle, steps, locale);
  if (b && c) return null;
  const from = b ? p : q;
  const side = sides[from];
  if (!side) return null;
  const [opposite, target] = [
    angleAt(triangle, from, steps, locale),
    angleAt(triangle, wanted, steps, locale),
  ];
  if (opposite === null || target === null) return null;
  const formula = `\\frac{${bracket(side)} \\times ${sine(target)}}{${sine(opposite)}}`;
  const value = quantityOf(formula);
  if (!value) return null;
  steps.push({
    kind: "compute",
    title: say(
      locale,
      "正弦定理：边与对角的正弦之比都相等",
      "The sine rule: each side over the sine of its opposite angle is the same",
    ),
    text: `$$\\frac{${wanted}}{\\sin ${upper(wanted)}} = \\frac{${from}}{\\sin ${upper(from)}}$$\n$$${wanted} = \\frac{${bracket(side)} \\times \\sin ${target}^{\\circ}}{\\sin ${opposite}^{\\circ}} ${equalsSign(value)} ${value.latex}$$`,
  });
  return value.latex;
}

function byCosineRule(
  wanted: Side,
  [p, q]: [Side, Side],
  [b, c]: [string, string],
  angle: number,
  steps: SolverStep[],
  locale: Locale,
): string | null {
  const formula = (cos: string) =>
    `${bracket(b)}^{2} + ${bracket(c)}^{2} - 2 \\times ${bracket(b)} \\times ${bracket(c)} \\times ${cos}`;
  const square = quantityOf(formula(cosine(angle)));
  if (!square || square.size <= 0) return null;
  const root = quantityOf(`\\sqrt{${square.exact ? square.latex : formula(cosine(angle))}}`);
  if (!root) return null;
  const nested = square.exact && !root.exact;
  steps.push(
    {
      kind: "derive",
      title: say(locale, "余弦定理", "The cosine rule"),
      text: `$$${wanted}^{2} = ${p}^{2} + ${q}^{2} - 2${p}${q}\\cos ${upper(wanted)}$$\n$$${wanted}^{2} = ${formula(`\\cos ${angle}^{\\circ}`)} ${equalsSign(square)} ${square.latex}$$`,
    },
    {
      kind: "compute",
      title: say(locale, "开平方（长度是正数）", "Take the square root (a length is positive)"),
      text: rootText(wanted, square.exact ? square.latex : formula(`\\cos ${angle}^{\\circ}`), root),
    },
  );
  return nested ? `\\sqrt{${square.latex}}` : root.latex;
}

/** An angle that is told, or the rest of 180° when the two others are. */
function angleAt({ angles }: Triangle, side: Side, steps: SolverStep[], locale: Locale): number | null {
  const told = angles[side];
  if (told !== undefined) return told;
  const [p, q] = others(side);
  const [x, y] = [angles[p], angles[q]];
  if (x === undefined || y === undefined) return null;
  const rest = Number((180 - x - y).toFixed(6));
  const step: SolverStep = {
    kind: "compute",
    title: say(locale, "三角形内角和是 180°", "The angles of a triangle add up to 180°"),
    text: `$$${upper(side)} = 180^{\\circ} - ${x}^{\\circ} - ${y}^{\\circ} = ${rest}^{\\circ}$$`,
  };
  if (!steps.some(({ text }) => text === step.text)) steps.push(step);
  return rest;
}

function findAngle(triangle: Triangle, wanted: Side, steps: SolverStep[], locale: Locale): Solution | null {
  const { sides, angles } = triangle;
  if (angles[wanted] !== undefined) return null;
  if (Object.keys(angles).length === 2) {
    const rest = angleAt(triangle, wanted, steps, locale);
    return rest === null ? null : { steps, final: `${upper(wanted)} = ${rest}^{\\circ}` };
  }
  const [p, q] = others(wanted);
  const [a, b, c] = [sides[wanted], sides[p], sides[q]];
  if (a && b && c) return angleOfSides(wanted, [p, q], [a, b, c], steps, locale);
  return angleBySines(triangle, wanted, steps, locale);
}

function angleOfSides(
  wanted: Side,
  [p, q]: [Side, Side],
  [a, b, c]: [string, string, string],
  steps: SolverStep[],
  locale: Locale,
): Solution | null {
  const formula = `\\frac{${bracket(b)}^{2} + ${bracket(c)}^{2} - ${bracket(a)}^{2}}{2 \\times ${bracket(b)} \\times ${bracket(c)}}`;
  const value = quantityOf(formula);
  const angle = value && angleWithCosine(value.exact ? value.latex : formula);
  if (!value || !angle) return null;
  const sign = angle.exact ? "=" : "\\approx";
  steps.push({
    kind: "compute",
    title: say(locale, "余弦定理求角", "The cosine rule for an angle"),
    text: `$$\\cos ${upper(wanted)} = \\frac{${p}^{2} + ${q}^{2} - ${wanted}^{2}}{2${p}${q}}$$\n$$${formula} ${equalsSign(value)} ${value.latex}$$\n${say(locale, "所以 ", "So ")}$${upper(wanted)} ${sign} ${angle.degrees}^{\\circ}$`,
  });
  return { steps, final: `${upper(wanted)} ${sign} ${angle.degrees}^{\\circ}` };
}

/** Two sides and the angle across from one of them: none, one or two angles fit; only one is an answer. */
function angleBySines(
  { sides, angles }: Triangle,
  wanted: Side,
  steps: SolverStep[],
  locale: Locale,
): Solution | null {
  const from = others(wanted).find((side) => angles[side] !== undefined && sides[side]);
  const [side, opposite, known] = [sides[wanted], from && sides[from], from && angles[from]];
  if (!from || !side || !opposite || known === undefined) return null;
  const formula = `\\frac{${bracket(side)} \\times ${sine(known)}}{${bracket(opposite)}}`;
  const value = quantityOf(formula);
  if (!value || value.size > 1 + 1e-12) return null;
  const complement = angleWithCosine(value.exact ? value.latex : formula);
  if (!complement) return null;
  const first = Number((90 - complement.degrees).toFixed(2));
  const candidates = (first === 90 ? [90] : [first, Number((180 - first).toFixed(2))]).filter(
    (degrees) => degrees + known < 180 - 1e-9,
  );
  const sign = complement.exact ? "=" : "\\approx";
  const listed = candidates
    .map((degrees) => `$${upper(wanted)} ${sign} ${degrees}^{\\circ}$`)
    .join(say(locale, " 或 ", " or "));
  if (candidates.length === 0) return null;
  const shown = `\\frac{${bracket(side)} \\times \\sin ${known}^{\\circ}}{${bracket(opposite)}}`;
  steps.push({
    kind: "compute",
    title: say(locale, "正弦定理求角", "The sine rule for an angle"),
    text: `$$\\sin ${upper(wanted)} = ${shown} ${equalsSign(value)} ${value.latex}$$\n${say(locale, "正弦相同的角有两个，互补；内角和不能超过 180°。所以 ", "Two angles have this sine, adding up to 180°; the triangle's angles must leave room. So ")}${listed}`,
  });
  return {
    steps,
    final: candidates
      .map((degrees) => `${upper(wanted)} ${sign} ${degrees}^{\\circ}`)
      .join(say(locale, " \\text{ 或 } ", " \\text{ or } ")),
  };
}
