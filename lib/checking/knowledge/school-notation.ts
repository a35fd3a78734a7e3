import type { Expression } from "@/lib/algebra/expression";
import { functionOf } from "@/lib/algebra/latex-commands";
import { parseExpression } from "@/lib/algebra/parse-expression";
import { replaceParts } from "@/lib/algebra/replace-parts";
import { withoutEllipsis } from "./ellipsis";
import { closingOf, type GeometryNames, maskGeometry, ordered, pointKey } from "./mask-geometry";
import { withoutBases } from "./number-bases";

/** A function applied to values, as `f'(2)`: one prime and the value 2. */
export type Applied = { name: string; primes: number; operands: Expression[]; parity?: "odd" | "even" };

const DEPTH_MAX = 4;
const SOURCE_CHARS_MAX = 400;
/** Letters that stand before brackets as functions wherever they do, and those that do where a text shows it. */
const ALWAYS = /^(?:[fghFG]|\\(?:var)?phi)$/;
const APPLIED =
  /(?<![A-Za-z\\_]|\\[A-Za-z]+)([A-Za-z]|\\(?:var)?phi|\\psi)\s*(?:_\s*\{?\s*(\d|n)\s*\}?)?\s*((?:'|′|\^\s*\{\s*(?:\\prime\s*|'|′)+\}|\^\s*\\prime)*)\s*(?:\\left\s*)?(\()/g;

/**
 * Reads a side as school books write it: `f(2)`, `\angle ABC`, `|PF_1|`, `\vec{a}`, `mn` are letters of their own, the
 * same wherever they are written alike. For what may be found right only: two of them may mean more than their letters say.
 */
export class SchoolNotation {
  /** What the parser's letters mean, and the letters of what is meant. */
  readonly #names = new Map<string, string>();
  readonly #letters = new Map<string, string>();
  readonly #applied = new Map<string, Applied>();
  readonly #functions = new Set<string>();
  readonly #parities = new Map<string, "odd" | "even">();

  /** The points at the two ends of a length. */
  readonly #segments = new Map<string, [string, string]>();
  readonly #geometry: GeometryNames;

  constructor(isKnownPoint: (key: string) => boolean) {
    const letter = (key: string) => this.#letter(key);
    this.#geometry = {
      letter,
      segment: (from, to) => {
        const name = ordered(from, to);
        this.#segments.set(name, [pointKey(from), pointKey(to)]);
        return letter(name);
      },
      vector: (from, to) => {
        if (isKnownPoint(pointKey(from)) && isKnownPoint(pointKey(to)))
          return `(${letter(pointKey(to))} - ${letter(pointKey(from))})`;
        return from < to ? letter(`→${from}${to}`) : `(-${letter(`→${to}${from}`)})`;
      },
    };
  }

  addFunction(name: string): void {
    this.#functions.add(name);
  }

  setParity(name: string, parity: "odd" | "even"): void {
    this.#parities.set(name, parity);
  }

  /** What a letter stands for, where it is a function's value. */
  appliedOf(name: string): Applied | undefined {
    const applied = this.#applied.get(name);
    const parity = applied && this.#parities.get(applied.name);
    return applied && parity ? { ...applied, parity } : applied;
  }

  /** The points at the ends of a length. */
  endsOf(name: string): [string, string] | undefined {
    return this.#segments.get(name);
  }

  read(source: string, depth = 0): Expression | null {
    if (source.length > SOURCE_CHARS_MAX || depth > DEPTH_MAX || UNREADABLE.test(source)) return null;
    const written = withoutEllipsis(withoutBases(plain(source)), (term) => this.read(term, depth + 1));
    if (written === null) return null;
    const called = this.#withoutCalls(written, depth);
    if (called === null) return null;
    const masked = spread(maskGeometry(called, this.#geometry));
    const parsed = parseExpression(masked);
    if (!parsed.ok) return null;
    return replaceParts(parsed.value, (part) => {
      const meant = part.type === "symbol" ? this.#names.get(part.name) : undefined;
      return meant === undefined ? null : { type: "symbol", name: meant };
    });
  }

  /** A letter that the parser reads, for something that it does not. */
  #letter(key: string): string {
    const meaning = key.replaceAll("*", "·");
    const letter = this.#letters.get(meaning) ?? `z_${9001 + this.#names.size}`;
    this.#letters.set(meaning, letter);
    this.#names.set(letter, meaning);
    return ` ${letter.replace("_", "_{")}} `;
  }

  /** Null where a call cannot be read: to look into its brackets again and again would cost more than it tells. */
  #withoutCalls(text: string, depth: number): string | null {
    let result = "";
    let from = 0;
    for (const match of text.matchAll(APPLIED)) {
      const [whole, letter = "", index = "", primes = ""] = match;
      const name = index ? `${letter}_${index}` : letter;
      const open = match.index + whole.length - 1;
      const close = closingOf(text, open);
      if (match.index < from || close < 0 || !this.#isFunction(name, letter)) continue;
      const inside = text.slice(open + 1, close).replace(/\\right\s*$/, "");
      const call = this.#call(name, (primes.match(/'|′|\\prime/g) ?? []).length, inside, depth);
      if (call === null) return null;
      result += text.slice(from, match.index) + call;
      from = close + 1;
    }
    return result + text.slice(from);
  }

  #isFunction(name: string, letter: string): boolean {
    return ALWAYS.test(letter) || this.#functions.has(name);
  }

  #call(name: string, primes: number, inside: string, depth: number): string | null {
    const operands = inside.split(/,(?![^(]*\))/).map((part) => this.read(part.trim(), depth + 1));
    if (operands.some((operand) => operand === null)) return null;
    const key = `${name}${"'".repeat(primes)}(${operands.map((operand) => structure(operand as Expression)).join(",")})`;
    this.#applied.set(key.replaceAll("*", "·"), { name, primes, operands: operands as Expression[] });
    return this.#letter(key);
  }
}

/** What is left out, and what a letter cannot stand for. */
const UNREADABLE =
  /\\(?:vdots|ddots|cup|cap|emptyset|varnothing|begin|times\s*\\(?:vec|mathbf))|\\(?:sum|prod|int|lim)(?![a-z])/;

/** The letters that a text uses as functions: those it defines, `p(x) = …`. */
export function functionsOf(text: string): Set<string> {
  const found = new Set<string>();
  for (const [, name = ""] of text.matchAll(
    /(?<![A-Za-z\\])([A-Za-z])\s*(?:\\left\s*)?\(\s*[a-z]\s*(?:\\right\s*)?\)\s*(?:=|\$?\s*(?:is|be|for|表示|为))/g,
  ))
    found.add(name);
  return found;
}

const PARITY =
  /([A-Za-z])\s*(?:\\left\s*)?\(\s*[a-z]\s*(?:\\right\s*)?\)\s*\$?\$?\s*(?:是|为|is)[^,，.。;；]{0,40}?(奇|偶|\bodd\b|\beven\b)/g;

/** The functions that a problem calls odd or even; of two words about one the first. */
export function paritiesOf(problem: string): [name: string, parity: "odd" | "even"][] {
  const called = [...problem.matchAll(PARITY)].filter(([whole]) => !/不|否|\bnot\b|neither/.test(whole));
  return called.reverse().map(([, name = "", word = ""]) => [name, /奇|odd/.test(word) ? "odd" : "even"]);
}

/** Commands of print that change no meaning, and spellings of one sign. */
function plain(source: string): string {
  return source
    .replace(/\\(?:mathrm|mathit|rm|mathsf)\s*\{\s*~?\s*([A-Za-z]{1,2}|\d+)\s*~?\s*\}/g, " $1 ")
    .replace(/\\(?:bullet|centerdot|ast)(?![A-Za-z])/g, "\\cdot ")
    .replace(/\\(?:boldsymbol|bold|mathbf|vec|overrightarrow)\s*([A-Za-z])(?![A-Za-z])/g, "\\vec{$1}")
    .replace(/\\text\s*\{\s*([A-Za-z])\s*\}/g, " $1 ")
    .replace(/^\s*[A-Za-z]{1,2}\s*(?:_\s*\{?\s*\d\s*\}?)?\s*[:：](?=.*[a-z])/, "")
    .replace(/\((?=[^()]*(?:[<>≤≥≠∈]|\\(?:[lg]e(?:q|qslant)?|neq?|in)(?![a-z])))[^()]*\)\s*$/, "")
    .replace(/\\mathop\s*\{\s*\\(?:text|rm|mathrm)\s*\{?([a-z]+)\}?\s*\}\s*\[([^\]]*)\]/g, "$1($2)")
    .replace(/\\Delta\s*(?=[A-Z])/g, "\\triangle ")
    .replace(/(?<![A-Za-z_^}]\s*)\{\s*([A-Za-z])\s*\}/g, " $1 ")
    .replace(/(\\(?:sin|cos|tan))\s*\(([^()]*)\)\s*\^\s*\{?\s*\\circ\s*\}?/g, "$1(($2)^\\circ)")
    .replace(/\\\|/g, "|")
    .replace(/\\(sin|cos|tan)\s*\^\s*\{\s*-\s*1\s*\}/g, "\\arc$1 ")
    .replace(/\{\s*\{\s*\\(sin|cos|tan|ln|log)\s*\}\s*\^\s*\{\s*(\d)\s*\}\s*\}/g, "\\$1^{$2} ")
    .replace(/\{\s*\^\s*\{([^{}]*)\}\s*\}/g, "^{$1}")
    .replace(/[)!]\s*(?=\d)|\^\s*(?:\{\s*\d+\s*\}|\d\s)\s*(?=\d)/g, "$& \\cdot ")
    .replace(/\|\s*(?:\\right\s*)?(?:\\left\s*)?\|(?=\s*\\(?:overrightarrow|vec|mathbf))/g, "| \\cdot |")
    .replace(/（/g, "(")
    .replace(/）/g, ")")
    .replace(/\{\s*\}/g, "")
    .replace(/(?:\\q?quad\s*\(\s*\d\s*\)|[(]?\s*[①②③④⑤]\s*[)]?)\s*$/, "");
}

/** Letters side by side are factors: `kxy`; and an angle ends where a bracket opens: `\sin C(a + b)`. */
function spread(text: string): string {
  return text
    .replace(/(?<![A-Za-z\\{_]|\\[A-Za-z]+)[a-z]{2,4}(?![A-Za-z])/g, (word) =>
      functionOf(word) || /^(?:mod|pi|dx|dy|dt)$/.test(word) ? word : [...word].join(" "),
    )
    .replace(
      /(\\(?:sin|cos|tan)\s*(?:\^\s*\{?\s*2\s*\}?\s*)?(?:[A-Za-z]|\\(?:alpha|beta|theta|gamma|phi|varphi))(?![A-Za-z]))\s*(?=(?:\\left\s*)?\()/g,
      "$1 \\cdot ",
    );
}

/** An expression as a key: how it is built, digit by digit. */
export function structure(e: Expression): string {
  return JSON.stringify(e, (name, value: unknown) =>
    name === "decimals" ? undefined : typeof value === "bigint" ? `${value}` : value,
  ).replaceAll('"', "");
}
