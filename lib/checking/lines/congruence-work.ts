import { greatestCommonDivisor } from "@/lib/algebra/rational";
import { symbolsOf } from "@/lib/algebra/symbols";
import type { Congruence } from "../final/asked";
import { type Classes, classesOf } from "../final/judge-residues";
import { readCongruence } from "../final/read-congruence";
import { holds, type Judgement, unchecked } from "../judge/judgement";

/** A congruence within a line or a problem, from its first sign to its modulus. */
const CONGRUENCE =
  /[-\w\s^{}()+*·\\]{1,80}?(?:≡|\\equiv(?![A-Za-z]))[^≡,，;；。\n]{1,80}?(?:\(\s*\\?[bp]?mod\s*\d{1,9}\s*\)|\\pmod\s*(?:\{\s*\d{1,9}\s*\}|\d{1,9})|\bmod\s+\d{1,9})/g;
const MODULUS_MAX = 200_000;

/** Congruences in one letter, line by line: which remainders the lines before leave, and whether the next line leaves them all. */
export class CongruenceWork {
  private readonly known = new Map<string, Congruence[]>();

  constructor(problem: string) {
    for (const congruence of congruencesIn(problem)) {
      const name = letterOf(congruence);
      if (name) this.known.set(name, [...(this.known.get(name) ?? []), congruence]);
    }
  }

  /** The line beside what is known of its letter; null where it is no congruence in one letter. */
  judge(source: string): Judgement | null {
    const said = congruencesIn(source);
    const [first] = said;
    const name = first ? letterOf(first) : null;
    if (!name || said.some((each) => letterOf(each) !== name)) return null;
    const earlier = this.known.get(name);
    const judged = earlier ? compare(earlier, said, name) : unchecked("equation");
    if (judged.verdict !== "fails") this.known.set(name, [...(earlier ?? []), ...said]);
    return judged;
  }
}

function congruencesIn(text: string): Congruence[] {
  const plain = text.replace(/\$|\\[()[\]]/g, " ");
  return [...plain.matchAll(CONGRUENCE)].flatMap(([found]) => {
    // Words before it are no part of it.
    const [formula = found] =
      /[^A-Za-z\\]?(?:[\dA-Za-z^{}()+*·\s-]|\\(?:cdot|times))*(?:≡|\\equiv)[\s\S]*$/.exec(found) ?? [];
    const bare = formula.replace(/^.*\b[A-Za-z]{2,}\b(?=[^≡]*(?:≡|\\equiv))/, "").trim();
    return readCongruence(bare) ?? [];
  });
}

function letterOf({ left, right }: Congruence): string | null {
  const [name, ...others] = new Set([...symbolsOf(left), ...symbolsOf(right)]);
  return name !== undefined && others.length === 0 ? name : null;
}

function compare(earlier: readonly Congruence[], said: readonly Congruence[], name: string): Judgement {
  const [before, now] = [classesOf(earlier, name), classesOf(said, name)];
  if (!before || !now || before.residues.size === 0) return unchecked("equation");
  const modulus = common(before.modulus, now.modulus);
  if (modulus > MODULUS_MAX) return unchecked("equation");
  for (let value = 0; value < modulus; value++) {
    if (!has(before, value) || has(now, value)) continue;
    const point = `${name} = ${value}`;
    return { verdict: "fails", reason: { code: "lost", value: point }, counterexample: point };
  }
  return holds({ code: "follows" });
}

function has({ modulus, residues }: Classes, value: number): boolean {
  return residues.has(value % modulus);
}

function common(a: number, b: number): number {
  return (a / Number(greatestCommonDivisor(BigInt(a), BigInt(b)))) * b;
}
