import type { Polynomial } from "./normal-form";
import {
  addRationals,
  divideRationals,
  multiplyRationals,
  negateRational,
  ONE,
  type Rational,
  ZERO,
} from "./rational";

/** A coefficient and the powers of the letters, in the order of the ideal's names. */
type Term = { powers: readonly number[]; value: Rational };
/** Greatest term first. */
type Ordered = readonly Term[];

/** Products of terms that an ideal may cost; what is not known by then stays unknown. */
const WORK_MAX = 6000;
const PAIRS_MAX = 60;
const BASIS_MAX = 30;
const TERMS_MAX = 60;
const DEGREE_MAX = 12;
const BITS_MAX = 256n;

class WorkSpent extends Error {}

/**
 * What follows from equations `polynomial = 0` by adding and multiplying: Buchberger's basis, letters ordered with the first
 * name greatest, as far as a bounded amount of work brings it. Whatever it says is in the ideal is; it may miss some.
 */
export class PolynomialIdeal {
  readonly #places: ReadonlyMap<string, number>;
  readonly #basis: Ordered[] = [];
  #work = WORK_MAX;
  #isComplete = false;
  #isCut = false;

  constructor(names: readonly string[], generators: readonly Polynomial[]) {
    this.#places = new Map(names.map((name, place) => [name, place]));
    try {
      const pairs: [number, number][] = [];
      for (const generator of generators) this.#add(this.#reduce(this.#order(generator)), pairs);
      for (let done = 0; done < PAIRS_MAX && !this.isInconsistent(); done++) {
        const pair = pairs.shift();
        if (!pair) {
          this.#isComplete = !this.#isCut;
          break;
        }
        const [a, b] = pair.map((index) => this.#basis[index] as Ordered) as [Ordered, Ordered];
        this.#add(this.#reduce(this.#overlap(a, b)), pairs);
      }
    } catch (error) {
      if (!(error instanceof WorkSpent)) throw error;
    }
    this.#work = WORK_MAX;
  }

  /** Whether it is certain that the equations do not contradict one another, be it only for complex numbers. */
  isConsistent(): boolean {
    return this.#isComplete && !this.isInconsistent();
  }

  /** Whether the equations contradict one another. */
  isInconsistent(): boolean {
    return this.#basis.some(([leading]) => leading?.powers.every((power) => power === 0));
  }

  /**
   * The number that the equations make of a polynomial; null where they leave it open, are too many for the work, or
   * contradict one another.
   */
  valueOf(polynomial: Polynomial): Rational | null {
    if (!this.isConsistent()) return null;
    let value: Rational | null = null;
    this.#within(() => {
      const rest = this.#reduce(this.#order(polynomial));
      if (isConstant(rest)) value = rest[0]?.value ?? ZERO;
      return true;
    });
    return value;
  }

  /** Whether a product of such letters has to be 0. */
  hasMonomial(isSuch: (name: string) => boolean): boolean {
    const places = new Set([...this.#places].flatMap(([name, place]) => (isSuch(name) ? [place] : [])));
    return this.#basis.some(
      (element) => element.length === 1 && [...lettersOf(element)].every((place) => places.has(place)),
    );
  }

  /** Whether `polynomial = 0` follows. */
  contains(polynomial: Polynomial): boolean {
    return this.#within(() => this.#reduce(this.#order(polynomial)).length === 0);
  }

  /**
   * Whether `polynomial = 0` makes an equation true that follows and has no other letters, given what else is known of
   * these: it is one of its cases. `x = 2√2` is one of `x^2 = 8`, as the square of √2 is 2.
   */
  isCase(polynomial: Polynomial): boolean {
    return this.#within(() => {
      const divisor = this.#order(polynomial);
      if (divisor.length === 0 || isConstant(divisor)) return false;
      const names = lettersOf(divisor);
      const about = this.#basis.filter(
        (element) => !isConstant(element) && [...lettersOf(element)].every((place) => names.has(place)),
      );
      const by = monic(divisor);
      return about.some((element) => {
        if (this.#reduce(element, [by]).length === 0) return true;
        const others = about.filter((other) => other !== element);
        return (
          others.length > 0 &&
          this.#reduce(element, others).length > 0 &&
          this.#reduce(element, [by, ...others]).length === 0
        );
      });
    });
  }

  #within(decide: () => boolean): boolean {
    this.#work = WORK_MAX;
    try {
      return decide();
    } catch (error) {
      if (error instanceof WorkSpent) return false;
      throw error;
    }
  }

  #add(polynomial: Ordered, pairs: [number, number][]): void {
    const [leading] = polynomial;
    if (!leading) return;
    if (this.#basis.length >= BASIS_MAX) {
      this.#isCut = true;
      return;
    }
    const index = this.#basis.push(monic(polynomial)) - 1;
    for (let other = 0; other < index; other++) {
      const [head] = this.#basis[other] as Ordered;
      // Where the two share no letter the overlap always reduces to 0.
      if (head?.powers.some((power, place) => power > 0 && (leading.powers[place] ?? 0) > 0))
        pairs.push([other, index]);
    }
  }

  #order(polynomial: Polynomial): Ordered {
    const terms = [...polynomial].map(([monomial, value]): Term => {
      const powers = new Array<number>(this.#places.size).fill(0);
      for (const factor of monomial === "" ? [] : monomial.split("*")) {
        const cut = factor.lastIndexOf("^");
        const place = this.#places.get(factor.slice(0, cut));
        if (place === undefined) throw new WorkSpent();
        powers[place] = Number(factor.slice(cut + 1));
      }
      return { powers, value };
    });
    return terms.sort((a, b) => compare(b.powers, a.powers));
  }

  /** What is left when multiples of the basis are taken away, as often as one of its leading terms divides. */
  #reduce(polynomial: Ordered, basis: readonly Ordered[] = this.#basis): Ordered {
    let rest = polynomial;
    const kept: Term[] = [];
    while (rest.length > 0) {
      const [leading] = rest as [Term];
      const divisor = basis.find(([head]) => head && divides(head.powers, leading.powers));
      if (!divisor) {
        kept.push(leading);
        rest = rest.slice(1);
        continue;
      }
      rest = this.#minusMultiple(rest, divisor, leading);
    }
    return kept;
  }

  #minusMultiple(from: Ordered, divisor: Ordered, leading: Term): Ordered {
    const [head] = divisor as [Term];
    const factor = negateRational(divideRationals(leading.value, head.value));
    const shift = leading.powers.map((power, place) => power - (head.powers[place] ?? 0));
    return this.#sum(from, this.#times(divisor, shift, factor));
  }

  #times(polynomial: Ordered, shift: readonly number[], factor: Rational): Ordered {
    this.#work -= polynomial.length;
    if (this.#work < 0) throw new WorkSpent();
    return polynomial.map(({ powers, value }) => ({
      powers: powers.map((power, place) => power + (shift[place] ?? 0)),
      value: multiplyRationals(value, factor),
    }));
  }

  #sum(a: Ordered, b: Ordered): Ordered {
    const sum: Term[] = [];
    let [i, j] = [0, 0];
    while (i < a.length || j < b.length) {
      const [x, y] = [a[i], b[j]];
      const order = x && y ? compare(x.powers, y.powers) : x ? 1 : -1;
      if (order === 0 && x && y) {
        const value = addRationals(x.value, y.value);
        if (value.numerator !== 0n) sum.push({ powers: x.powers, value });
        i++;
        j++;
      } else if (order > 0) {
        sum.push(x as Term);
        i++;
      } else {
        sum.push(y as Term);
        j++;
      }
    }
    this.#work -= sum.length;
    if (this.#work < 0 || sum.length > TERMS_MAX || sum.some(isLarge)) throw new WorkSpent();
    return sum;
  }

  /** The difference of the two at their leading terms' least common multiple. */
  #overlap(a: Ordered, b: Ordered): Ordered {
    const [x, y] = [a[0] as Term, b[0] as Term];
    const common = x.powers.map((power, place) => Math.max(power, y.powers[place] ?? 0));
    const lift = (term: Term) => common.map((power, place) => power - (term.powers[place] ?? 0));
    return this.#sum(this.#times(a, lift(x), ONE), this.#times(b, lift(y), negateRational(ONE)));
  }
}

function monic(polynomial: Ordered): Ordered {
  const [leading] = polynomial;
  if (!leading) return polynomial;
  return polynomial.map(({ powers, value }) => ({ powers, value: divideRationals(value, leading.value) }));
}

function lettersOf(polynomial: Ordered): Set<number> {
  return new Set(
    polynomial.flatMap(({ powers }) => powers.flatMap((power, place) => (power > 0 ? [place] : []))),
  );
}

function isConstant(polynomial: Ordered): boolean {
  return lettersOf(polynomial).size === 0;
}

function isLarge({ powers, value: { numerator, denominator } }: Term): boolean {
  return (
    powers.reduce((sum, power) => sum + power, 0) > DEGREE_MAX ||
    numerator >= 1n << BITS_MAX ||
    -numerator >= 1n << BITS_MAX ||
    denominator >= 1n << BITS_MAX
  );
}

function divides(a: readonly number[], b: readonly number[]): boolean {
  return a.every((power, place) => power <= (b[place] ?? 0));
}

/** Lexicographic: the first letter in which two differ decides. */
function compare(a: readonly number[], b: readonly number[]): number {
  const place = a.findIndex((power, index) => power !== b[index]);
  return place < 0 ? 0 : (a[place] as number) - (b[place] as number);
}
