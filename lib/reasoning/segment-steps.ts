import { findRetracted, rememberStep, type StepMemory } from "./find-retracted";
import { isHeadingOnly, joinKind } from "./join-kind";
import { isWork, newStep, type OpenStep, reopenStep } from "./open-step";
import { type Block, BlockReader } from "./read-blocks";
import type { StepKind, StepSpan } from "./step";
import { drawsResult, spokenKind, statesResult } from "./step-kind";
import { stepTitle } from "./step-title";
import { weightOf } from "./weight-of";

export type ClosedStep = StepSpan & { title: string };

/** A result drawn at the very end is the conclusion if it is no longer than this. */
const LAST_WORD_WEIGHT = 400;

/**
 * Segments a reasoning text that arrives in pieces. Steps tile the text, a closed step never changes, and the result
 * does not depend on how the text was cut. Work per push is bounded by the size of the open step.
 */
export class StepSegmenter {
  readonly #blocks: BlockReader;
  #open: OpenStep | null = null;
  /** The closed step before the first that is read here. */
  #previous: OpenStep | null = null;
  #closed: StepMemory[] = [];
  /** Something has been worked out: what comes is no longer the problem restated. */
  #begun = false;

  /**
   * `start`: where the text goes on, in UTF-16 units, when the steps `before` it are closed already.
   */
  constructor(start = 0, before: readonly { kind: StepKind; text: string }[] = []) {
    const last = before.at(-1);
    this.#blocks = new BlockReader(start, last?.text);
    if (last) this.#previous = reopenStep(last);
    this.#closed = before.map(({ kind, text }) => rememberStep(kind, text));
    this.#begun = before.some(({ kind }) => isWork(kind));
  }

  /** Takes the next piece and returns the steps it closed. */
  push(text: string): ClosedStep[] {
    return this.#blocks.push(text).flatMap((block) => this.#addBlock(block));
  }

  /** The text is over: returns what was still open. */
  end(): ClosedStep[] {
    const closed = this.#blocks.end().flatMap((block) => this.#addBlock(block));
    return [...closed, ...this.#splitLastWord(), ...this.#closeStep()];
  }

  /** A result drawn in the very last paragraph is the conclusion. */
  #splitLastWord(): ClosedStep[] {
    const open = this.#open;
    if (!open || (this.#closed.length === 0 && open.texts.length === 1)) return [];
    const last = open.texts.at(-1) ?? "";
    const works = open.kind === "compute" || open.kind === "derive" || open.kind === "check";
    if (!works || weightOf(last) > LAST_WORD_WEIGHT) return [];
    const checked = open.kind === "check" && open.texts.length > 1;
    if (!drawsResult(last) && !(checked && statesResult(last))) return [];
    if (isHeadingOnly({ texts: open.texts.slice(0, -1) })) {
      open.kind = "conclude";
      return [];
    }
    if (open.texts.length > 1) open.texts.pop();
    else this.#open = null;
    const closed = this.#closeStep();
    const before = open.texts.length > 0 && closed.length > 0 ? (closed[0]?.end ?? 0) : open.start;
    this.#open = newStep(before, "conclude", last);
    return closed;
  }

  #addBlock(block: Block): ClosedStep[] {
    const begun = this.#begun || (this.#open !== null && isWork(this.#open.kind));
    const spoken = spokenKind(block.text, begun);
    const joined = joinKind(this.#open ?? this.#previous, block, spoken, begun);
    const open = this.#open;
    if (open && joined.joins) {
      open.kind = joined.kind;
      open.texts.push(block.text);
      open.weight += weightOf(block.text);
      return [];
    }
    const closed = this.#closeStep();
    this.#open = newStep(block.start, joined.kind, block.text);
    return closed;
  }

  #closeStep(): ClosedStep[] {
    const open = this.#open;
    this.#open = null;
    if (!open) return [];
    const { kind, start, texts } = open;
    this.#previous = null;
    this.#begun ||= isWork(kind);
    const text = texts.join("");
    const retracts = kind === "retry" ? findRetracted(text, this.#closed) : undefined;
    this.#closed.push(rememberStep(kind, text));
    const end = start + text.length;
    return [
      {
        kind,
        title: stepTitle(texts.find((part) => part.trim() !== "") ?? ""),
        start,
        end,
        ...(retracts === undefined ? {} : { retracts }),
      },
    ];
  }
}

/** The steps of a whole text. */
export function segmentSteps(text: string): ClosedStep[] {
  const segmenter = new StepSegmenter();
  return [...segmenter.push(text), ...segmenter.end()];
}
