import { evaluateNumber } from "@/lib/algebra/evaluate-number";
import type { Expression } from "@/lib/algebra/expression";
import { parseExpression } from "@/lib/algebra/parse-expression";
import { printLatex } from "@/lib/algebra/print-latex";
import { readNumber } from "@/lib/algebra/read-number";
import { substitute } from "@/lib/algebra/substitute";
import { symbolsOf } from "@/lib/algebra/symbols";

const NAMES = ["v_1", "v_2", "v_3"];
const MARKED =
  /\\(?:mathbf|vec|hat|boldsymbol|bm|overrightarrow)\s*(?:\{\s*(?:\\?([ij])(?:math)?|(k))\s*\}|(?:\\([ij])math|([ijk]))(?![a-z]))/g;

/** `2\mathbf{i} - 3\mathbf{j}` as (2, -3), in both answers with as many coordinates. */
export function withCoordinates(answers: readonly [string, string]): [string, string] {
  const size = answers.some((text) => coordinatesIn(text) === 3) ? 3 : 2;
  const [a, b] = answers.map((text) => coordinates(text, size) ?? text);
  return [a ?? "", b ?? ""];
}

/** As many coordinates as an answer surely has: with a k, or as a point. */
function coordinatesIn(text: string): number {
  if (/^\([^()]*,[^()]*,[^()]*\)$/.test(text)) return 3;
  return marked(text).includes(NAMES[2] ?? "") ? 3 : 2;
}

function marked(text: string): string {
  return text.replace(MARKED, (_, ...letters: (string | undefined)[]) => {
    const letter = letters.slice(0, 4).find((found) => found !== undefined) ?? "i";
    return ` ${NAMES["ijk".indexOf(letter)]} `;
  });
}

function coordinates(text: string, size: number): string | null {
  const named = marked(text);
  if (named === text) return null;
  const parsed = parseExpression(named);
  if (!parsed.ok) return null;
  const terms = parsed.value.type === "add" ? parsed.value.terms : [parsed.value];
  if (!terms.every(isMultipleOfOne)) return null;
  const at = NAMES.slice(0, size).map((name) =>
    NAMES.reduce<Expression>(
      (e, other) => substitute(e, other, readNumber(other === name ? "1" : "0")),
      parsed.value,
    ),
  );
  return `(${at.map((e) => printLatex(e)).join(", ")})`;
}

/** A number times one of the vectors. */
function isMultipleOfOne(term: Expression): boolean {
  const [name, ...others] = symbolsOf(term);
  if (name === undefined || others.length > 0 || !NAMES.includes(name)) return false;
  const [once, twice] = [1, 2].map((value) => evaluateNumber(term, { [name]: value }));
  return once !== undefined && twice !== undefined && Math.abs(twice - 2 * once) < 1e-9 * Math.abs(once);
}
