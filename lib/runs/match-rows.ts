import type { StepKind } from "@/lib/reasoning/step";
import type { StepView } from "./run-view";
import { type StepSubject, sharedSubject } from "./step-subject";

export type AlignableStep = Pick<StepView, "id" | "channel" | "kind" | "title" | "text">;

/** A step with what it speaks of, found when it is asked for. */
export type Comparable = { step: AlignableStep; subject: () => StepSubject };

/** How far from the diagonal a match is looked for, in steps beyond the difference in length. */
const BAND = 120;
/** What a step must be worth beside a row, beyond staying by itself. */
const MATCH_MIN = 0.5;
/** Rows passed over before the last step cost a little, so that of equal matches the nearest is taken. */
const PASSED_ROW = 0.01;
/** Purposes that one lane may name so and another so. */
const RELATED: Partial<Record<StepKind, readonly StepKind[]>> = {
  derive: ["compute", "plan", "retry"],
  compute: ["derive", "check"],
  check: ["retry", "compute"],
  retry: ["check", "derive"],
  plan: ["understand", "derive"],
  understand: ["plan"],
};

/**
 * For each coming step the index of the row that it goes into, or null for a row of its own; indices only grow. The
 * best sum of likenesses, by dynamic programming within a band, so that 300 steps a lane cost a bounded amount.
 */
export function matchRows(rows: readonly Comparable[][], steps: readonly Comparable[]): (number | null)[] {
  const width = rows.length + 1;
  const best = new Float64Array((steps.length + 1) * width);
  // 0: the row is passed, 1: the step is alone, 2: they match.
  const move = new Uint8Array((steps.length + 1) * width);
  const reach = BAND + Math.abs(rows.length - steps.length);
  for (let s = 0; s <= steps.length; s++) {
    for (let r = 0; r <= rows.length; r++) {
      const at = s * width + r;
      if (s === 0 && r === 0) continue;
      const passing = s === steps.length ? 0 : PASSED_ROW;
      const passed = r > 0 ? (best[at - 1] ?? 0) - passing : Number.NEGATIVE_INFINITY;
      const alone = s > 0 ? (best[at - width] ?? 0) : Number.NEGATIVE_INFINITY;
      const [row, step] = [rows[r - 1], steps[s - 1]];
      const worth = row && step && Math.abs(r - s) <= reach ? worthOf(row, step) - MATCH_MIN : 0;
      const match = worth > 0 ? (best[at - width - 1] ?? 0) + worth : Number.NEGATIVE_INFINITY;
      best[at] = Math.max(passed, alone, match);
      move[at] = match >= best[at] ? 2 : alone >= best[at] ? 1 : 0;
    }
  }
  return traceBack(move, rows.length, steps.length);
}

function traceBack(move: Uint8Array, rowCount: number, stepCount: number): (number | null)[] {
  const result: (number | null)[] = Array.from({ length: stepCount }, () => null);
  const width = rowCount + 1;
  let [s, r] = [stepCount, rowCount];
  while (s > 0) {
    const taken = move[s * width + r];
    if (taken === 2) result[--s] = --r;
    else if (taken === 1) s--;
    else r--;
  }
  return result;
}

/** The likeness of a step and a row: that with the row's most like step. */
function worthOf(row: readonly Comparable[], step: Comparable): number {
  return Math.max(0, ...row.map((other) => likeness(other, step)));
}

/** From 0 to 2: one for the purpose, one for the subject. What is thought is never beside what is told. */
function likeness(a: Comparable, b: Comparable): number {
  if (a.step.channel !== b.step.channel) return 0;
  const [kind, other] = [a.step.kind, b.step.kind];
  const purpose =
    kind === other ? 1 : RELATED[kind]?.includes(other) || RELATED[other]?.includes(kind) ? 0.5 : 0;
  const shared = sharedSubject(a.subject(), b.subject());
  // Conclusions answer the same question, whatever they say; other steps that share nothing speak of other things.
  if (shared === null || (kind === "conclude" && other === "conclude")) return purpose * 0.8 + (shared ?? 0);
  return shared === 0 ? purpose * 0.4 : purpose * 0.6 + shared * 1.2;
}
