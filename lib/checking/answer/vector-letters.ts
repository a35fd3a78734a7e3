import { rationalForm } from "@/lib/algebra/normal-form";
import { parseExpression } from "@/lib/algebra/parse-expression";
import { compareExpressions } from "./compare-expressions";
import type { Outcome } from "./outcome";

const VECTOR =
  /\\(?:vec|overrightarrow|boldsymbol|bm|mathbf)\s*(?:\{\s*([A-Za-z])\s*([A-Z])?(?:_\{?(\d)\}?)?\s*\}|([A-Za-z])(?![A-Za-z]))/g;

/**
 * Sums of vectors, `\vec{a} + 2\vec{b}`, `\overrightarrow{AB}` as the way from A to B; null for answers that are none. With
 * bars or products of vectors they follow other laws than numbers.
 */
export function compareVectorSums(expected: string, given: string): Outcome | null {
  const [a, b] = [read(expected), read(given)];
  return a && b ? compareExpressions(a, b) : null;
}

function read(text: string) {
  let found = false;
  const plain = text.replace(VECTOR, (_, first?: string, second?: string, index?: string, alone?: string) => {
    found = true;
    if (first && second) return `(${second}_{9} - ${first}_{9})`;
    return `${first ?? alone}_{9${index ?? ""}}`;
  });
  if (!found || /[|=,<>]|\\(?:times|lvert|vert)/.test(plain)) return null;
  const parsed = parseExpression(plain);
  const form = parsed.ok ? rationalForm(parsed.value) : null;
  if (!parsed.ok || form?.denominator.size !== 1) return null;
  const isLinear = [...form.numerator.keys()].every((monomial) => {
    const vectors = monomial.split("*").filter((part) => /_9\d?\^/.test(part));
    return vectors.length === 1 && vectors[0]?.endsWith("^1");
  });
  return isLinear ? parsed.value : null;
}
