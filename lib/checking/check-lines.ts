import type { Expression, Relation } from "@/lib/algebra/expression";
import { substitute } from "@/lib/algebra/substitute";
import { symbolsOf } from "@/lib/algebra/symbols";
import type { Locale } from "@/lib/i18n/locale";
import { judgeClaim } from "./check-claim";
import { equationsOfProblem } from "./check-solution";
import { ClaimMemory } from "./claim-memory";
import type { Asked } from "./final/asked";
import { readAsked } from "./final/read-asked";
import { type Claim, findClaims } from "./find-claims";
import { findFormulas } from "./find-formulas";
import { givenSolutions } from "./given-solutions";
import type { GivenSolutions } from "./judge/claim-context";
import { compareValues } from "./judge/compare-values";
import { isRoundedRoot } from "./judge/is-rounded-root";
import { judgeRelation } from "./judge/judge-by-given";
import { holds, type Judgement, unchecked } from "./judge/judgement";
import { isAnIdentity, isOfOneKind, keyOfLine, saysOneThing } from "./lines/compare-lines";
import { completedElsewhere, isCase } from "./lines/completed-elsewhere";
import { CongruenceWork } from "./lines/congruence-work";
import { ExpressionWork } from "./lines/expression-work";
import { givenRelation, isRestricted } from "./lines/given-of-problem";
import { judgeAnswerLine } from "./lines/judge-answer";
import { type GivenFunction, givenFunction, judgeFunction } from "./lines/judge-function";
import { judgeInequalityPart } from "./lines/judge-inequality-part";
import { judgeSolutions } from "./lines/judge-step";
import { judgeSystem } from "./lines/judge-system";
import { judgeSaid, judgeTogether } from "./lines/judge-together";
import { mayBringFalseRoots } from "./lines/may-bring-false-roots";
import { partsOfLine } from "./lines/parts-of-line";
import { plainLines, plainTyping } from "./lines/plain-typing";
import { isEquation, type Line, type RelationsLine, readLine } from "./lines/read-line";
import { reasonWords } from "./reason-words";
import type { RealSet } from "./sets/real-set";
import type { Verdict } from "./verdict";

export type CheckedLine = { verdict: Verdict; reason: string; counterexample?: string };

/** Judges a solution line by line, each from the one before or from the problem, and names the first line that fails, by its index. */
export function checkLines(
  item: { given?: string; lines: string[] },
  locale: Locale,
): { lines: CheckedLine[]; firstError: number | null } {
  const given = plainTyping(item.given ?? "");
  const parts = plainLines(item.lines, given).map(partsOfLine);
  const work = new LinesOfWork(given, parts.flat());
  let index = 0;
  const lines = parts.map((line): CheckedLine => {
    const isStart = index === 0 && given.trim() === "";
    const judged = line.map((part) => work.judge(part, index++));
    const { verdict, reason, counterexample } = judgeTogether(judged, line, isStart);
    return { verdict, reason: reasonWords(reason, locale), ...(counterexample ? { counterexample } : {}) };
  });
  const firstError = lines.findIndex((line) => line.verdict === "fails");
  return { lines, firstError: firstError < 0 ? null : firstError };
}

class LinesOfWork {
  private readonly given: RelationsLine | null;
  private readonly asked: Asked | null;
  private before: RelationsLine | null;
  private readonly expressions: ExpressionWork;
  private readonly known: Relation[] = [];
  private readonly memory: ClaimMemory;
  private readonly restricted: boolean;
  private readonly stated: GivenSolutions;
  private readonly read: Line[];
  private readonly work: string;
  private readonly open = new Set<string>();
  private readonly congruences: CongruenceWork;
  private readonly function: GivenFunction | null;

  constructor(given: string, lines: readonly string[]) {
    const problem = given.trim();
    this.given = givenRelation(problem);
    this.before = this.given;
    this.asked = readAsked(problem);
    this.restricted = isRestricted(problem, this.given);
    this.memory = new ClaimMemory(problem);
    this.work = lines.join("\n");
    this.stated = givenSolutions(problem);
    for (const { left, right } of equationsOfProblem(problem))
      this.known.push({ type: "relation", sides: [left, right], operators: ["="] });
    this.read = lines.map(readLine);
    this.expressions = new ExpressionWork({ problem, asked: this.asked, given: this.given, read: this.read });
    this.congruences = new CongruenceWork(problem);
    this.function = givenFunction(problem);
  }

  judge(source: string, index: number): Judgement {
    const line = this.read[index] as Line;
    // A line that is one formula is read as one, though nobody wrote dollars around it.
    const isBare = line.kind === "relations" && source.includes("\\") && findFormulas(source).length === 0;
    const asWork =
      this.judgePart(line, source) ??
      this.congruences.judge(source) ??
      this.judgeLine(line, index) ??
      this.judgeClaims(isBare ? `$${source}$` : source, line);
    const judged =
      (asWork.verdict !== "fails" && this.refuted(source)) ||
      (asWork.verdict === "unchecked" && this.judgeAnswer(source, index)) ||
      asWork;
    this.expressions.goOnFrom(line, source);
    if (line.kind === "relations") {
      if (this.saysAgain(line, judged)) return unchecked("repeated");
      // One of several cases leaves the equation that they come from to the next.
      if (judged.reason.code !== "solves" || !line.solved) this.before = line;
      if (judged.verdict !== "fails") this.known.push(...line.relations);
    }
    return judged;
  }

  /** Whether a line that would hold by the one before says again what stayed open there. */
  private saysAgain(line: RelationsLine, { verdict }: Judgement): boolean {
    const key = keyOfLine(line);
    if (verdict === "unchecked") this.open.add(key);
    return verdict === "holds" && this.open.has(key);
  }

  /** Whatever the lines before made of it: the problem itself may not allow it. */
  private refuted(source: string): Judgement | null {
    const judged = findClaims(source.includes("$") ? source : `$${source}$`).map((claim) =>
      this.memory.refuted(claim, this.work),
    );
    return judged.find((each) => each !== null) ?? null;
  }

  private judgePart(line: Line, source: string): Judgement | null {
    const { asked, before } = this;
    return line.kind === "relations" ? judgeInequalityPart(asked, { source, line, before }) : null;
  }

  /** The line as the answer to the problem, where the problem is understood. */
  private judgeAnswer(source: string, index: number): Judgement | null {
    const place = { only: this.read.length === 1, last: index === this.read.length - 1 };
    return this.asked && judgeAnswerLine(this.asked, source, place);
  }

  private judgeLine(line: Line, index: number): Judgement | null {
    if (line.kind === "words") return null;
    const rewritten = this.expressions.judge(line, index, this.known);
    if (rewritten || line.kind !== "relations") return rewritten;
    if (line.relations.every(({ sides }) => sides.every((side) => symbolsOf(side).size === 0))) return null;
    if (line.name === null) return this.judgeSeveralLetters(line);
    return this.judgeTransformation(line, index);
  }

  private judgeSeveralLetters({ relations }: RelationsLine): Judgement | null {
    const asFunction = this.function && judgeFunction(this.function, relations);
    if (asFunction) return asFunction;
    return this.known.length > 0 && relations.every(isEquation) ? judgeSystem(this.known, relations) : null;
  }

  private judgeTransformation(line: RelationsLine, index: number): Judgement | null {
    const froms = [this.before, this.given].filter((from) => from !== null);
    if (froms.length === 0 && saysOneThing(line)) return holds({ code: "leans_several" });
    if (froms.length === 0) return this.known.length > 0 ? judgeSystem(this.known, line.relations) : null;
    const judged = froms.map((from) =>
      from.name === line.name
        ? judgeSolutions(from, line, this.restricted)
        : judgeSystem(this.known, line.relations),
    );
    const falseRoot = this.falseRoot(line, index);
    if (falseRoot) return this.saysRoundedRoots(line) ? unchecked("rounded") : falseRoot;
    const held = judged.find(({ verdict }) => verdict === "holds");
    if (held) return held;
    const [first] = judged.filter((_, index) => isOfOneKind(froms[index] as RelationsLine, line));
    // The border of an inequality is found by an equation; it is not what the inequality says.
    if (!first) return unchecked("equation");
    if (first.verdict === "fails" && this.saysRoundedRoots(line)) return unchecked("rounded");
    if (first.reason.code === "gained" && line.solved && this.mayBeTakenBack(index))
      return unchecked("equation");
    // The other solutions, or the other condition, may stand on other lines.
    const apart = judged.some(
      ({ verdict, reason: { code } }) => verdict === "fails" && (code === "lost" || code === "gained"),
    );
    if (apart && completedElsewhere(line, this.read, this.targets())) return holds({ code: "solves" });
    const [relation] = line.relations;
    const stated = !this.given && relation && judgeRelation(relation, this.stated);
    if (stated && line.relations.length === 1) return stated;
    if (line.relations.length === 1 && isAnIdentity(line.relations[0] as Relation))
      return holds({ code: "identity" });
    return first;
  }

  /** `x = 3.32` where 2 to the power x is 10: every value told is a root, some of them as decimals. */
  private saysRoundedRoots(line: RelationsLine): boolean {
    const { given } = this;
    if (!given || !line.solved || line.name === null || line.name !== given.name) return false;
    const name = line.name;
    const values = line.relations.map(({ sides }) => sides.at(-1) as Expression);
    return (
      values.some((value) => isRoundedRoot(given.relations, name, value)) &&
      values.every(
        (value) =>
          isRoundedRoot(given.relations, name, value) ||
          given.relations.some(({ sides: [left, right] }) => {
            const put = (e: Expression | undefined) => e && substitute(e, name, value);
            const [a, b] = [put(left), put(right)];
            return a !== undefined && b !== undefined && compareValues(a, b).outcome === "equal";
          }),
      )
    );
  }

  /** A root that squaring or multiplying brought in, told as a solution and not taken back further down. */
  private falseRoot(line: RelationsLine, index: number): Judgement | null {
    const { given } = this;
    if (!given || !line.solved || line.name !== given.name || !isOfOneKind(given, line)) return null;
    if (!mayBringFalseRoots(given) || this.mayBeTakenBack(index)) return null;
    const judged = judgeSolutions(given, line, this.restricted);
    return judged.verdict === "fails" && judged.reason.code !== "lost" ? judged : null;
  }

  /** Whether a root that solving may have brought in is thrown out further down, or another is told instead. */
  private mayBeTakenBack(index: number): boolean {
    if (!this.given || !mayBringFalseRoots(this.given)) return false;
    return this.read.slice(index + 1).some((later) => later.kind === "words" || isCase(later));
  }

  /** What the lines have to come to. */
  private targets(): RealSet[] {
    return [this.before, this.given].flatMap((from) => (from?.solutions ? [from.solutions] : []));
  }

  private judgeClaims(source: string, line: Line): Judgement {
    const claims: Claim[] = findClaims(source);
    if (claims.length === 0 && /[=<>≤≥]/.test(source))
      claims.push({ text: source.trim(), assertsIdentity: false });
    const checked = claims.flatMap((claim) => {
      const judged = judgeClaim(claim, this.memory.contextOf(claim));
      this.memory.remember(claim, judged);
      return judged.map(({ judgement }) => judgement);
    });
    const said = judgeSaid(checked, { source, claims });
    // What was read as a line is no riddle: the machine only has nothing to judge it by.
    return said.reason.code === "unreadable" && line.kind === "relations" ? unchecked("equation") : said;
  }
}
