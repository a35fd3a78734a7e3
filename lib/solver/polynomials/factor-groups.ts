import { powersOf } from "@/lib/algebra/monomial";
import {
  addPolynomials,
  multiplyPolynomials,
  negatePolynomial,
  type Polynomial,
} from "@/lib/algebra/normal-form";
import { coefficientsIn, divideExactly, letter, polynomialRoot, primitive, times } from "./divide-letters";

const LETTERS_MAX = 5;
const DEPTH_MAX = 6;

/**
 * The irreducible factors of a polynomial with whole coefficients that share nothing, in several letters: it has to be of degree
 * 1 in one of them, or of degree 2 with a number before the square. Null where that is not so.
 */
export function factorGroups(polynomial: Polynomial, depth = 0): Polynomial[] | null {
  const names = [...new Set([...polynomial.keys()].flatMap((one) => [...powersOf(one).keys()]))].sort();
  if (names.length === 0) return [];
  if (names.length > LETTERS_MAX || depth > DEPTH_MAX) return null;
  for (const name of names) {
    const coefficients = coefficientsIn(polynomial, name);
    if (coefficients.length === 2) return ofFirstDegree(polynomial, coefficients, name, depth);
  }
  for (const name of names) {
    const coefficients = coefficientsIn(polynomial, name);
    const [, , lead] = coefficients;
    if (coefficients.length === 3 && lead?.size === 1 && lead.has(""))
      return ofSecondDegree(polynomial, coefficients, name, depth);
  }
  return null;
}

/** `A·v + B`: what A and B have in common is a factor, the rest is irreducible. */
function ofFirstDegree(
  polynomial: Polynomial,
  [rest = new Map(), lead = new Map()]: readonly Polynomial[],
  name: string,
  depth: number,
): Polynomial[] | null {
  const candidates = factorGroups(primitive(lead), depth + 1);
  if (!candidates) return null;
  if (rest.size === 0) return [letter(name), ...candidates];
  const factors: Polynomial[] = [];
  let [whole, other] = [polynomial, rest];
  for (const candidate of candidates) {
    const [inRest, inWhole] = [divideExactly(other, candidate), divideExactly(whole, candidate)];
    if (!inRest || !inWhole) continue;
    factors.push(candidate);
    [whole, other] = [inWhole, inRest];
  }
  return [...factors, primitive(whole)];
}

/** `a·x² + b·x + c`: two factors where the discriminant is a square. */
function ofSecondDegree(
  polynomial: Polynomial,
  [c = new Map(), b = new Map(), a = new Map()]: readonly Polynomial[],
  name: string,
  depth: number,
): Polynomial[] | null {
  const [square, product] = [multiplyPolynomials(b, b), multiplyPolynomials(a, c)];
  const discriminant = square && product && addPolynomials(square, negatePolynomial(times(4, product)));
  if (!discriminant) return null;
  const root = polynomialRoot(discriminant);
  if (!root) return [primitive(polynomial)];
  const linear = multiplyPolynomials(times(2, a), letter(name));
  if (!linear) return null;
  const middle = addPolynomials(linear, b);
  const factors = [root, negatePolynomial(root)].map((part) =>
    factorGroups(primitive(addPolynomials(middle, part)), depth + 1),
  );
  const [first, second] = factors;
  return first && second ? [...first, ...second] : null;
}
