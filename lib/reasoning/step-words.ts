import type { StepKind } from "./step";

/** The turns of speech of one language by which a thinker says what a paragraph does. */
export type StepWords = {
  /** Words before the first that says something; taken away before `openings` are tried. */
  filler: RegExp;
  /** Openings that go back on something: the whole paragraph is a `retry`, whatever else it says. */
  returns: RegExp;
  /** The same in the middle of a paragraph, after the end of a sentence. */
  turns: RegExp;
  /** A sentence that begins so and is a question doubts what was said. */
  doubts: RegExp;
  /** What gives up a way, anywhere in a short paragraph. */
  rejections: RegExp;
  /** Openings in the order they count. */
  openings: [StepKind, RegExp][];
  /** Opens a further question once work has begun; until then the openings of `understand` do. */
  nextQuestion: RegExp;
  /** Ends a paragraph that has looked at something and found it right or wrong. */
  assures: RegExp;
  /** A number is said to be something, in words. */
  countsWord: RegExp;
  /** Opens a new part of the same kind of work. */
  parts: RegExp;
  /** Says of something before it that it is as it should be. */
  confirms: RegExp;
  /** Says that something before is wrong. */
  takesBack: RegExp;
  /** Leaves a whole way, not just a slip. */
  leaves: RegExp;
  /** The last sentence asks for something: so ends a problem, told again before the work begins. */
  asks: RegExp;
  /** Says what something is. */
  states: RegExp;
  /** Draws the result from what was found. */
  therefore: RegExp;
};
