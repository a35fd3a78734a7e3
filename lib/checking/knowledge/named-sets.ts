import { parseStatement } from "@/lib/algebra/parse-expression";
import { solutionsOf } from "../final/solution-cases";
import { readRealSet, splitAtTopLevel } from "../sets/read-real-set";
import { containsPoint, intersectionOf, type RealSet, unionOf } from "../sets/real-set";

const NAME = /^[A-Z]$/;
const BUILDER = /^\\\{\s*([a-z])\s*(?:\\mid|\\vert|\||∣|:)\s*([\s\S]+?)\\\}$/;

/** The sets that capital letters stand for, and what is made of them: `A \cap B`, `\complement_U A`. */
export class NamedSets {
  readonly #known = new Map<string, RealSet>();

  /** Keeps `A = \{1, 2\}`; anything else is passed over. */
  define(left: string, right: string): void {
    const name = tidy(left);
    const set = NAME.test(name) ? this.read(right) : null;
    if (set) this.#known.set(name, set);
  }

  /** The set that a formula of set names and sets written out is; null where a part of it is not known. */
  read(source: string): RealSet | null {
    const text = withoutBrackets(tidy(source));
    const known = this.#known.get(text);
    if (known) return known;
    if (text === "" || NAME.test(text)) return null;
    return (
      this.#joined(text, ["\\cup", "\\bigcup", "∪"], unionOf) ??
      this.#joined(text, ["\\cap", "\\bigcap", "∩"], intersectionOf) ??
      this.#complement(text) ??
      builtSet(text) ??
      readRealSet(text)
    );
  }

  #joined(text: string, signs: string[], how: (a: RealSet, b: RealSet) => RealSet | null): RealSet | null {
    const parts = splitAtTopLevel(text, signs);
    if (parts.length < 2) return null;
    const [first, ...rest] = parts.map((part) => this.read(part));
    return rest.reduce<RealSet | null>(
      (total, part) => (total && part ? how(total, part) : null),
      first ?? null,
    );
  }

  /** What a list has that another set has not. */
  #complement(text: string): RealSet | null {
    const [, whole = "", part = ""] =
      /^(?:\\complement|C|∁)\s*_\s*\{?\s*([A-Z])\s*\}?\s*(.+)$/.exec(text) ?? [];
    const [all, taken] = [this.#known.get(whole), part === "" ? null : this.read(part)];
    if (!all || !taken) return null;
    const kept = all.map(({ low, high }) => (low && low === high ? containsPoint(taken, low) : null));
    return kept.includes(null) ? null : all.filter((_, index) => kept[index] === false);
  }
}

/** `\{x \mid x^2 - 4x + 3 < 0\}`, over the real numbers. */
function builtSet(text: string): RealSet | null {
  const [, name = "", condition = ""] = BUILDER.exec(text) ?? [];
  const parsed = parseStatement(
    condition.replace(/,\s*x\s*\\in\s*(?:\\(?:mathbf|mathbb|mathrm)\s*\{?)?\s*R\s*\}?\s*$/, ""),
  );
  if (name === "" || !parsed.ok || parsed.value.type !== "relation") return null;
  return solutionsOf([parsed.value], name);
}

function tidy(source: string): string {
  return source
    .replace(/\\(?:left|right)(?![A-Za-z])/g, "")
    .replace(/\\(?:mathbf|mathrm)\s*\{\s*([A-Za-z])\s*\}/g, "$1")
    .replace(/\\[,;:! ]|~/g, " ")
    .replace(/（/g, "(")
    .replace(/）/g, ")")
    .trim();
}

function withoutBrackets(text: string): string {
  const inside = /^\((?!.*,)(.*)\)$/.exec(text)?.[1];
  return inside !== undefined && /\\c[au]p|∪|∩|\\complement/.test(inside) ? inside.trim() : text;
}
