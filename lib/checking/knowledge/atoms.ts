import { evaluateExact } from "@/lib/algebra/evaluate-exact";
import type { Expression } from "@/lib/algebra/expression";
import { mapParts } from "@/lib/algebra/map-parts";
import { type Polynomial, type RationalForm, rationalForm } from "@/lib/algebra/normal-form";
import { isInteger, ONE, type Rational, rational } from "@/lib/algebra/rational";
import { squareRoot } from "@/lib/algebra/surd";
import { numberOf } from "../final/polynomial-terms";
import { equationPolynomial } from "../judge/follows-from";
import { keyOf, leastRoot, namesOf, primesOf, withScalarProducts } from "./atom-names";
import { expandAngle } from "./expand-angle";

const POWER_MAX = 12n;
const HALF_TURN = rational(180);

type Call = { name: string; primes: number; operands: readonly Expression[]; parity?: "odd" | "even" };

/**
 * Roots, angles, logarithms and powers as letters of their own, so that equations between them are equations between
 * polynomials: √3 is a letter whose square is 3, sin x and cos x are two whose squares make 1.
 */
export class Atoms {
  readonly #names = new Map<string, string>();
  readonly #relations = new Map<string, Polynomial[]>();
  readonly #callOf: (name: string) => Call | undefined;

  /** `callOf`: what a letter stands for where it is a function's value. */
  constructor(callOf: (name: string) => Call | undefined) {
    this.#callOf = callOf;
  }

  /** The polynomial that an equation sets to 0; null where it holds what no letter can stand for. */
  equation(left: Expression, right: Expression): Polynomial | null {
    const [a, b] = [this.#letters(left), this.#letters(right)];
    const polynomial = a && b && equationPolynomial(a, b);
    return polynomial && withScalarProducts(polynomial);
  }

  /** What is known of the letters that stand for something, and of those that this brings in. */
  relationsOf(names: Iterable<string>): Polynomial[] {
    const [open, seen] = [[...names], new Set<string>()];
    const found: Polynomial[] = [];
    for (let name = open.pop(); name !== undefined; name = open.pop()) {
      if (seen.has(name)) continue;
      seen.add(name);
      for (const relation of this.#relations.get(name) ?? []) {
        found.push(relation);
        open.push(...namesOf(relation));
      }
    }
    return [...new Set(found)];
  }

  #letters(e: Expression): Expression | null {
    try {
      return this.#put(e);
    } catch (error) {
      if (error instanceof NoLetter) return null;
      throw error;
    }
  }

  #put(e: Expression): Expression {
    switch (e.type) {
      case "number":
        return numberOf(e.value);
      case "symbol":
        return this.#call(e);
      case "constant":
        return this.#constant(e.name);
      case "power":
        return this.#power(this.#put(e.base), this.#put(e.exponent));
      case "root":
        return this.#root(this.#put(e.radicand), evaluateExact(e.index));
      case "function":
        return this.#function(e);
      case "percent":
        return quotient(this.#put(e.operand), numberOf(100));
      case "degree":
        return product(
          this.#put(e.operand),
          this.#constant("pi"),
          numberOf({ ...ONE, denominator: HALF_TURN.numerator }),
        );
      case "factorial": {
        const exact = evaluateExact(e);
        return exact ? numberOf(exact) : this.#atom(`!${this.#key(this.#put(e.operand))}`);
      }
      case "plusMinus":
      case "matrix":
      case "bound":
        throw new NoLetter();
      default:
        return mapParts(e, (part) => this.#put(part));
    }
  }

  /** `f(1 + x)` is `f(x + 1)`; of an odd or an even function `f(-x)` is told by `f(x)`. */
  #call(e: Extract<Expression, { type: "symbol" }>): Expression {
    const call = this.#callOf(e.name);
    if (!call) return e;
    const operands = call.operands.map((operand) => this.#put(operand));
    const [operand] = operands;
    const letter = (keys: string) => this.#atom(`call ${call.name} ${call.primes} ${keys}`);
    if (!operand || operands.length > 1 || !call.parity)
      return letter(operands.map((each) => this.#key(each)).join(" , "));
    const [key, mirrored] = [this.#key(operand), this.#key({ type: "negate", operand })];
    // The slope of an even function is odd.
    const odd = (call.parity === "odd") === (call.primes % 2 === 0);
    if (key <= mirrored) return letter(key);
    return odd ? { type: "negate", operand: letter(mirrored) } : letter(mirrored);
  }

  #constant(name: "pi" | "e" | "i" | "infinity"): Expression {
    if (name === "infinity") throw new NoLetter();
    const atom = this.#atom(`constant ${name}`);
    if (name === "i") this.#relate(atom, product(atom, atom), numberOf(-1));
    return atom;
  }

  #power(base: Expression, exponent: Expression): Expression {
    const exact = evaluateExact(exponent);
    if (exact && isInteger(exact)) {
      if (exact.numerator > POWER_MAX || -exact.numerator > POWER_MAX) {
        const value = evaluateExact({ type: "power", base, exponent });
        if (!value) throw new NoLetter();
        return numberOf(value);
      }
      return { type: "power", base, exponent: numberOf(exact) };
    }
    if (exact) {
      const root = this.#root(base, rational(exact.denominator));
      return { type: "power", base: root, exponent: numberOf(rational(exact.numerator)) };
    }
    return this.#openPower(base, exponent);
  }

  /** `2^{2n+1}` is the letter `2^n`, squared, times 2. */
  #openPower(base: Expression, exponent: Expression): Expression {
    const form = this.#form(exponent);
    const divisor = form.denominator.get("");
    if (!divisor || form.denominator.size > 1) throw new NoLetter();
    const [root, degree] = leastRoot(base);
    const factors = [...form.numerator].map(([monomial, value]) => {
      const share = rational(
        value.numerator * divisor.denominator * degree,
        value.denominator * divisor.numerator,
      );
      if (monomial === "") return this.#power(root, numberOf(share));
      const letter = this.#atom(`power ${this.#key(root)} ^ ${monomial} / ${share.denominator}`);
      return this.#power(letter, numberOf(rational(share.numerator)));
    });
    return product(...factors);
  }

  #root(radicand: Expression, index: Rational | null): Expression {
    if (!index || !isInteger(index) || index.numerator < 2n || index.numerator > POWER_MAX)
      throw new NoLetter();
    const exact = evaluateExact(radicand);
    const whole = evaluateExact({ type: "root", radicand, index: numberOf(index) });
    if (whole) return numberOf(whole);
    const surd = exact && index.numerator === 2n ? squareRoot(exact) : null;
    if (surd) {
      const terms = [...surd].map(([inside, value]) =>
        product(numberOf(value), this.#rootAtom(numberOf(rational(inside)), index)),
      );
      return { type: "add", terms };
    }
    return this.#rootAtom(radicand, index);
  }

  #rootAtom(radicand: Expression, index: Rational): Expression {
    const atom = this.#atom(`root ${index.numerator} ${this.#key(radicand)}`);
    this.#relate(atom, { type: "power", base: atom, exponent: numberOf(index) }, radicand);
    return atom;
  }

  #function(e: Extract<Expression, { type: "function" }>): Expression {
    const exact = evaluateExact(e);
    if (exact) return numberOf(exact);
    const operands = e.operands.map((operand) => this.#put(operand));
    const [operand] = operands;
    if (!operand || e.name === "det") throw new NoLetter();
    switch (e.name) {
      case "sin":
      case "cos":
      case "tan":
      case "cot":
      case "sec":
      case "csc":
        return this.#ofAngle(e.name, operand);
      case "exp":
        return this.#power(this.#constant("e"), operand);
      case "abs":
        return this.#magnitude(operand);
      case "ln":
        return this.#logarithm(operand);
      case "log":
      case "lb": {
        const base = e.base ? this.#put(e.base) : numberOf(e.name === "lb" ? 2 : 10);
        return quotient(this.#logarithm(operand), this.#logarithm(base));
      }
      default:
        return this.#atom(`${e.name} ${operands.map((each) => this.#key(each)).join(" , ")}`);
    }
  }

  #magnitude(operand: Expression): Expression {
    const atom = this.#atom(`abs ${this.#unsignedKey(operand)}`);
    this.#relate(atom, product(atom, atom), product(operand, operand));
    return atom;
  }

  #ofAngle(name: "sin" | "cos" | "tan" | "cot" | "sec" | "csc", operand: Expression): Expression {
    const { sin, cos } = expandAngle(
      this.#form(operand),
      this.#key(operand),
      (key) => this.#sineAndCosine(key),
      (e) => this.#put(e),
    );
    const values = {
      sin,
      cos,
      tan: quotient(sin, cos),
      cot: quotient(cos, sin),
      sec: quotient(numberOf(1), cos),
      csc: quotient(numberOf(1), sin),
    };
    return values[name];
  }

  #sineAndCosine(key: string): { sin: Expression; cos: Expression } {
    const [sin, cos] = [this.#atom(`sin ${key}`), this.#atom(`cos ${key}`)];
    const squares: Expression = { type: "add", terms: [product(sin, sin), product(cos, cos)] };
    this.#relate(sin, squares, numberOf(1));
    this.#relate(cos, squares, numberOf(1));
    return { sin, cos };
  }

  /** Of a whole number or a fraction by its primes; `ln e` is 1. */
  #logarithm(operand: Expression): Expression {
    const e = this.#constant("e");
    if (operand.type === "symbol" && e.type === "symbol" && operand.name === e.name) return numberOf(1);
    const exact = evaluateExact(operand);
    if (!exact || exact.numerator <= 0n) return this.#atom(`ln ${this.#key(operand)}`);
    const terms = [
      ...primesOf(exact.numerator).map((prime) => this.#atom(`ln ${prime}`)),
      ...primesOf(exact.denominator).map(
        (prime): Expression => ({ type: "negate", operand: this.#atom(`ln ${prime}`) }),
      ),
    ];
    return terms.length === 0 ? numberOf(0) : { type: "add", terms };
  }

  #form(e: Expression): RationalForm {
    const form = rationalForm(e);
    if (!form) throw new NoLetter();
    return form;
  }

  #key(e: Expression): string {
    const { numerator, denominator } = this.#form(e);
    return keyOf(numerator, denominator);
  }

  #unsignedKey(e: Expression): string {
    return [this.#key(e), this.#key({ type: "negate", operand: e })].sort().join(" or ");
  }

  #atom(key: string): Expression {
    const known = this.#names.get(key);
    const name = known ?? `#${this.#names.size + 1}`;
    if (!known) this.#names.set(key, name);
    return { type: "symbol", name };
  }

  #relate(atom: Expression, left: Expression, right: Expression): void {
    if (atom.type !== "symbol" || this.#relations.has(atom.name)) return;
    const polynomial = equationPolynomial(left, right);
    const relation = polynomial && withScalarProducts(polynomial);
    this.#relations.set(atom.name, relation ? [relation] : []);
  }
}

/** Thrown where no letter can stand for a part. */
class NoLetter extends Error {}

function product(...factors: Expression[]): Expression {
  return { type: "multiply", factors };
}

function quotient(numerator: Expression, denominator: Expression): Expression {
  return { type: "divide", numerator, denominator };
}
