/** Equations that a kind of problem brings with it, as they would be written. */
type Theorem = { about: RegExp; equations: readonly string[] };

const THEOREMS: readonly Theorem[] = [
  {
    about:
      /(?:三角形|\\(?:triangle|Delta|vee|bigvee)|△)[\s\S]{0,160}(?:对边|边长|余弦定理|正弦定理)|内角[\s\S]{0,60}对边|opposite (?:to )?(?:the )?(?:angles?|sides?)|余弦定理|正弦定理|law of (?:co)?sines|(?:co)?sine rule/i,
    equations: [
      "a^2 = b^2 + c^2 - 2 b c \\cos A",
      "b^2 = a^2 + c^2 - 2 a c \\cos B",
      "c^2 = a^2 + b^2 - 2 a b \\cos C",
      "a \\sin B = b \\sin A",
      "b \\sin C = c \\sin B",
      "a \\sin C = c \\sin A",
      "C = \\pi - A - B",
      "S_{\\triangle ABC} = \\frac{1}{2} a b \\sin C",
    ],
  },
  { about: /椭圆|\bellipse/i, equations: ["a^2 = b^2 + c^2"] },
  { about: /双曲线|\bhyperbola/i, equations: ["c^2 = a^2 + b^2"] },
  {
    about: /极坐标|polar/i,
    equations: ["x = \\rho \\cos \\theta", "y = \\rho \\sin \\theta", "\\rho^2 = x^2 + y^2"],
  },
];

const TRIANGLE =
  /(?:\\(?:triangle|Delta)|△|三角形|[Tt]riangle)\s*\$?\s*([A-Z])\s*([A-Z])\s*([A-Z])(?![A-Za-z])/g;
const TRIANGLES_MAX = 2;

/** What holds in the triangles that a text names: the sum of the angles, and the cosine and the sine rule where it uses one. */
function rulesOfTriangles(text: string): string[] {
  const ruled = /余弦定理|正弦定理|law of (?:co)?sines|(?:co)?sine rule/i.test(text);
  const names = new Set([...text.matchAll(TRIANGLE)].map(([, a, b, c]) => `${a}${b}${c}`));
  return [...names].slice(0, TRIANGLES_MAX).flatMap((name) => {
    const [a = "", b = "", c = ""] = name;
    const angles = [
      `\\angle ${a} + \\angle ${b} + \\angle ${c} = 180^\\circ`,
      `\\angle ${a}${b}${c} + \\angle ${b}${c}${a} + \\angle ${c}${a}${b} = 180^\\circ`,
    ];
    if (!ruled) return angles;
    return [
      ...angles,
      `${b}${c}^2 = ${a}${b}^2 + ${a}${c}^2 - 2 ${a}${b} \\cdot ${a}${c} \\cos ${a}`,
      `${a}${c}^2 = ${a}${b}^2 + ${b}${c}^2 - 2 ${a}${b} \\cdot ${b}${c} \\cos ${b}`,
      `${a}${b}^2 = ${a}${c}^2 + ${b}${c}^2 - 2 ${a}${c} \\cdot ${b}${c} \\cos ${c}`,
      `${b}${c} \\sin ${b} = ${a}${c} \\sin ${a}`,
      `${a}${c} \\sin ${c} = ${a}${b} \\sin ${b}`,
    ];
  });
}

/** What is known without being said, for the kinds of problems that a text is of; of two curves neither. */
export function theoremsFor(problem: string): string[] {
  const conics = /椭圆|ellipse/i.test(problem) && /双曲线|hyperbola/i.test(problem);
  const kinds = THEOREMS.filter(({ about }) => about.test(problem)).flatMap(({ equations }) =>
    conics && equations.length === 1 ? [] : equations,
  );
  return [...kinds, ...rulesOfTriangles(problem)];
}

/** The terms and the sums of an arithmetic or a geometric sequence, by its first term and its step. */
export function sequenceEquations(problem: string, names: readonly string[]): string[] {
  const arithmetic = /等差数列|arithmetic (?:sequence|progression|series)/i.test(problem);
  const geometric = /等比数列|geometric (?:sequence|progression|series)/i.test(problem);
  if (arithmetic === geometric) return [];
  const found = names.flatMap((name) => {
    const [, letter = "", index = ""] = /^([aS])_(\d{1,3}|n|m|k|n\+1|n-1)$/.exec(name) ?? [];
    if (index === "" || name === "a_1") return [];
    const n = `(${index})`;
    if (letter === "a")
      return [arithmetic ? `a_{${index}} = a_1 + (${n} - 1) d` : `a_{${index}} = a_1 q^{${index} - 1}`];
    return arithmetic
      ? [`S_{${index}} = ${n} a_1 + \\frac{${n} (${n} - 1)}{2} d`]
      : [`S_{${index}} (1 - q) = a_1 (1 - q^{${index}})`];
  });
  return found.slice(0, 8);
}
