import type { Expression } from "@/lib/algebra/expression";
import type { Polynomial } from "@/lib/algebra/normal-form";
import { symbolsOf } from "@/lib/algebra/symbols";
import { namesOf } from "./atom-names";

/** An equation that holds: as read, and as the polynomial that it sets to 0. */
export type Fact = {
  left: Expression;
  right: Expression;
  polynomial: Polynomial;
  /** The letters of the polynomial, and those that it speaks of: `|2 - x| = 3` is one letter of the algebra, and speaks of x. */
  letters: ReadonlySet<string>;
  spoken: ReadonlySet<string>;
  /** The letter that it gives a value. */
  valued: string | null;
};

const FACTS_MAX = 60;
const LETTERS_MAX = 16;

/** The equations that were stated, in order. */
export class Facts {
  readonly #all: Fact[] = [];

  get all(): readonly Fact[] {
    return this.#all;
  }

  /** Keeps an equation; false where it says nothing or is one too many. */
  add(left: Expression, right: Expression, polynomial: Polynomial | null): boolean {
    if (!polynomial || this.#all.length >= FACTS_MAX) return false;
    const letters = namesOf(polynomial);
    if (letters.size === 0 || letters.size > LETTERS_MAX) return false;
    const spoken = new Set([...letters, ...symbolsOf(left), ...symbolsOf(right)]);
    this.#all.push({ left, right, polynomial, letters, spoken, valued: valuedLetter(left, right) });
    return true;
  }

  /** The latest facts about the letters, and about the letters of those; of several values of a letter the last one. */
  about(asked: ReadonlySet<string>, count: number, by: "letters" | "spoken"): Fact[] {
    const letters = new Set(asked);
    const found = new Set<Fact>();
    const valued = new Set<string>();
    for (let grew = true; grew && found.size < count; ) {
      grew = false;
      for (const fact of [...this.#all].reverse()) {
        if (found.size >= count) break;
        if (found.has(fact) || ![...fact[by]].some((name) => letters.has(name))) continue;
        if (fact.valued !== null && valued.has(fact.valued)) continue;
        if (fact.valued !== null) valued.add(fact.valued);
        found.add(fact);
        grew = true;
      }
      for (const fact of found) for (const name of fact[by]) letters.add(name);
    }
    return [...found];
  }

  /** The value that a letter was given last. */
  valueOf(name: string): Expression | null {
    const fact = this.#all.findLast(({ valued }) => valued === name);
    return fact ? (fact.left.type === "symbol" ? fact.right : fact.left) : null;
  }
}

/** `x` in `x = 3`. */
function valuedLetter(left: Expression, right: Expression): string | null {
  if (left.type === "symbol" && symbolsOf(right).size === 0) return left.name;
  return right.type === "symbol" && symbolsOf(left).size === 0 ? right.name : null;
}
