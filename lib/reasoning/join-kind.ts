import type { OpenStep } from "./open-step";
import { type Block, HEADING, LIST_ITEM, NAMED_PART } from "./read-blocks";
import type { StepKind } from "./step";
import { asksFor, assures, doubts, drawsResult, opensPart, workKind } from "./step-kind";
import { weightOf } from "./weight-of";

/** Paragraphs of one purpose are joined up to this weight, so that a long text stays a readable list. */
const STEP_WEIGHT_SOFT = 600;
/** A paragraph this short that ends with a colon only announces the next. */
const INTRO_CHARS = 90;
/** "Wait." or "等等。" alone is the beginning of the paragraph after it. */
const STUB_WEIGHT = 18;
/** A paragraph that ends by finding something right looked at it if it is no longer than this. */
const CHECK_CHARS = 240;
/** Limits of what is given ("n ≤ 100") are told in no more than this. */
const LIMITS_CHARS = 100;
/** A step's label with a few words, as a heading. */
const HEADING_WEIGHT = 70;
const NUMBERED = /^ {0,3}\d{1,2}[.)、]\s/;
/** Two numbers taken together, and what they make. */
const COMPUTES = /\d\s*(?:[-+*/×÷·]|\\times|\\div|\\cdot)\s*\d[^=≈\n]{0,40}[=≈]/;
const DISPLAY = /^\s*(?:\$\$|\\\[|\\begin\{)/;

type Decision = { joins: boolean; kind: StepKind };

/**
 * Whether a block goes on with the open step, and what that step or the new one is for. `spoken`: what its words say;
 * `begun`: something has been worked out before it.
 */
export function joinKind(
  open: OpenStep | null,
  block: Block,
  spoken: StepKind | null,
  begun: boolean,
): Decision {
  if (open === null) return { joins: false, kind: firstKind(block, spoken, begun) };
  if (open.texts.length === 1 && open.texts[0]?.trim() === "")
    return { joins: true, kind: firstKind(block, spoken, begun) };
  if (block.text.trim() === "") return { joins: true, kind: open.kind };
  if (block.midLine) {
    const kind = spoken === "check" || spoken === "conclude" ? spoken : "retry";
    return { joins: kind === open.kind && kind !== "retry", kind };
  }
  if (HEADING.test(block.text))
    return { joins: isHeadingOnly(open), kind: spoken ?? silentKind(block) ?? "derive" };
  if (isHeadingOnly(open) || isIntro(open)) return joinIntroduced(open, block, spoken);
  if (DISPLAY.test(block.text) && open.kind !== "code") return { joins: true, kind: open.kind };
  if (spoken !== null) return joinSpoken(open, block, spoken);
  return doubts(block.text) && begun ? joinSpoken(open, block, "retry") : joinSilent(open, block);
}

/** Nothing can be taken back at the beginning, and a question there is the problem. */
function firstKind(block: Block, spoken: StepKind | null, begun: boolean): StepKind {
  if (begun) return spoken ?? silentKind(block) ?? "derive";
  if (
    spoken === "retry" ||
    (spoken === null && (/[?？]\s*$/.test(block.text) || (!HEADING.test(block.text) && asksFor(block.text))))
  )
    return "understand";
  return spoken ?? silentKind(block) ?? "derive";
}

function silentKind(block: Block): StepKind | null {
  return /\\boxed\b/.test(block.text) ? "conclude" : workKind(block.text);
}

/** Whether a step is so far a heading with nothing under it. */
export function isHeadingOnly({ texts }: Pick<OpenStep, "texts">): boolean {
  const [first = ""] = texts;
  return texts.length === 1 && HEADING.test(first.trimStart()) && !saysMore(first.trim());
}

/** "Step 2: Expand: $n(n+2) = 143$." is a heading and what stands under it in one. */
function saysMore(heading: string): boolean {
  if (/^(?:#|\*\*)/.test(heading)) return false;
  return weightOf(heading) > HEADING_WEIGHT || /[.。!！?？；;]$|[=<>≤≥≈]/.test(heading);
}

function isIntro(open: OpenStep): boolean {
  const last = open.texts.at(-1) ?? "";
  return last.length < INTRO_CHARS && /[:：][*_]*\s*$/.test(last);
}

/** What a heading or a line with a colon announces belongs to it, and says what it is for where it does not. */
function joinIntroduced(open: OpenStep, block: Block, spoken: StepKind | null): Decision {
  const silent = open.kind === "derive" || open.kind === "compute";
  // A heading with nothing under it would be a step without a step.
  if (spoken === "conclude" && isHeadingOnly(open)) return { joins: true, kind: spoken };
  if (spoken === "retry" || spoken === "conclude") return joinSpoken(open, block, spoken);
  if (open.kind === "understand") return { joins: true, kind: "understand" };
  if (spoken === "code" && (open.texts.length > 1 || !silent))
    return { joins: open.kind === "code", kind: "code" };
  return { joins: true, kind: silent ? (spoken ?? silentKind(block) ?? open.kind) : open.kind };
}

function joinSilent(open: OpenStep, block: Block): Decision {
  const silent = silentKind(block);
  const kind = silent ?? "derive";
  const sameParagraph = !block.afterBlank;
  const listed = LIST_ITEM.test(block.text);
  if (silent === "conclude") return { joins: open.kind === "conclude", kind };
  switch (open.kind) {
    case "understand":
      if (NAMED_PART.test(block.text)) return { joins: false, kind };
      if (COMPUTES.test(block.text) && asksFor(open.texts.at(-1) ?? "")) return { joins: false, kind };
      return listed || sameParagraph || isRestated(block)
        ? { joins: true, kind: open.kind }
        : { joins: false, kind };
    case "plan":
      if (silent !== null && NAMED_PART.test(block.text)) return { joins: false, kind };
      return { joins: listed, kind: listed ? "plan" : kind };
    case "retry":
      return afterRetry(open, block, kind);
    case "code":
      return { joins: false, kind: assures(block.text) ? "check" : kind };
    case "conclude":
      return listed || sameParagraph ? { joins: true, kind: "conclude" } : { joins: false, kind };
    case "check":
      return afterCheck(block, kind);
    default:
      return joinWork(open, block, silent, sameParagraph);
  }
}

/** A question, or the limits of what is given, after the problem. */
function isRestated({ text }: Block): boolean {
  const asks = /[?？]\s*$/.test(text) && !/所以|\b(?:so|then|therefore)\b/i.test(text);
  return (
    asks || (text.length < LIMITS_CHARS && /不超过|不大于|\bat most\b|\bup to\b|\bconstraints?\b/i.test(text))
  );
}

function afterRetry(open: OpenStep, block: Block, kind: StepKind): Decision {
  if (open.weight < STUB_WEIGHT) return { joins: true, kind: "retry" };
  return { joins: false, kind: assures(block.text) ? "check" : kind };
}

function afterCheck(block: Block, kind: StepKind): Decision {
  if (opensPart(block.text) && !assures(block.text)) return { joins: false, kind };
  if (drawsResult(block.text) && block.afterBlank) return { joins: false, kind: "conclude" };
  return { joins: true, kind: "check" };
}

function joinWork(open: OpenStep, block: Block, silent: StepKind | null, sameParagraph: boolean): Decision {
  const kind = silent ?? open.kind;
  if (NAMED_PART.test(block.text)) return { joins: false, kind };
  if (sameParagraph && open.weight < STEP_WEIGHT_SOFT) return { joins: true, kind: open.kind };
  if (assures(block.text) && block.text.length < CHECK_CHARS) return { joins: false, kind: "check" };
  const numbered = block.afterBlank && NUMBERED.test(block.text);
  if (numbered || opensPart(block.text) || open.weight + block.text.length > STEP_WEIGHT_SOFT)
    return { joins: false, kind };
  return { joins: kind === open.kind, kind };
}

function joinSpoken(open: OpenStep, block: Block, kind: StepKind): Decision {
  const stub = open.kind === "retry" && open.weight < STUB_WEIGHT;
  if (stub) return { joins: true, kind: "retry" };
  if (kind !== open.kind || kind === "code" || kind === "retry") return { joins: false, kind };
  return { joins: open.weight + block.text.length <= STEP_WEIGHT_SOFT * 2, kind };
}
