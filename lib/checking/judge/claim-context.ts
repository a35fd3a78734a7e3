import type { Expression } from "@/lib/algebra/expression";
import type { Polynomial } from "@/lib/algebra/normal-form";
import type { RealSet } from "../sets/real-set";
import type { Judgement } from "./judgement";

/** An equation stated before: as written, and as the polynomial that it sets to 0 (null for other kinds). */
export type EarlierEquation = { left: Expression; right: Expression; polynomial: Polynomial | null };

/** The real numbers that the problem leaves to a letter. */
export type GivenSolutions = ReadonlyMap<string, RealSet>;

/** Judges an equality, as written, by what was said before; null where that does not decide it. */
export type JudgeByKnowledge = (left: string, right: string) => Judgement | null;

/** Where an equality was said before in the same words: in the problem, where it stayed open, or where it was only set. */
export type Place = "given" | "open" | "set";
export type SaidBefore = (left: string, right: string) => Place | null;

type Support = Pick<ClaimContext, "known" | "earlier" | "byKnowledge">;

/** What was said around a claim. */
export type ClaimContext = {
  /** The words say that both sides are one expression. */
  assertsIdentity: boolean;
  /** It is supposed, asked or refuted: it may be found right, never wrong. */
  hypothetical: boolean;
  /** The words around it ask, forbid or take it back; a mere "when x = 3" does not. */
  turned: boolean;
  /** Values given to letters: by the claim's own sentence ("when x = 3"), where `certain`, or earlier. */
  known: ReadonlyMap<string, { value: Expression; certain: boolean }>;
  /** An ≈ came before in the chain: decimals after it are good to their last place only. */
  rounded: boolean;
  /** Equations of the problem, and those that were established. */
  earlier: readonly EarlierEquation[];
  given: GivenSolutions;
  byKnowledge: JudgeByKnowledge | null;
  /** What was said and stayed open is support as well, if a weak one; `only`: where it is but one statement. */
  open: (Support & { only: string | null }) | null;
  saidBefore: SaidBefore;
  /** Finds wrong what cannot be true with the problem's own equations. */
  refutedByProblem: JudgeByKnowledge | null;
  /** What numbers are taken modulo around it, where only remainders or last digits count. */
  moduli: readonly bigint[];
};

export const NO_CONTEXT: ClaimContext = {
  assertsIdentity: false,
  hypothetical: false,
  turned: false,
  rounded: false,
  known: new Map(),
  earlier: [],
  given: new Map(),
  byKnowledge: null,
  open: null,
  saidBefore: () => null,
  refutedByProblem: null,
  moduli: [],
};
