import { checkAnswer } from "@/lib/checking/check-answer";
import type { AlignedRow } from "./align-lanes";
import type { StepView } from "./run-view";
import { type StatedValue, statedValues } from "./stated-values";

export type Parting = {
  /** Index of the row. */
  row: number;
  /** The lanes that part there, in order. */
  lanes: number[];
  /** They state different results for the same thing; a step fails; they only go about it differently. */
  reason: "values" | "fails" | "method";
};

type FinishedStep = Pick<StepView, "id" | "text" | "claims">;
type Cell = { lane: number; group: number; row: number; values: StatedValue[]; fails: boolean };

/**
 * The first row at which solutions with different final answers part, or null when none can be named. `answerGroups`:
 * lanes whose final answers are equal, group by group; a lane in none has no answer and is left out.
 */
export function findParting(input: {
  rows: readonly AlignedRow[];
  lanes: readonly (readonly FinishedStep[])[];
  answerGroups: readonly (readonly number[])[];
}): Parting | null {
  const groups = input.answerGroups.filter((lanes) => lanes.length > 0);
  if (groups.length < 2) return null;
  const cells = cellsOf(input.rows, input.lanes, groups);
  return partingByValues(cells) ?? partingByFailure(cells) ?? partingByMethod(cells);
}

function cellsOf(
  rows: readonly AlignedRow[],
  lanes: readonly (readonly FinishedStep[])[],
  groups: readonly (readonly number[])[],
): Cell[] {
  const groupOf = new Map(groups.flatMap((members, group) => members.map((lane) => [lane, group] as const)));
  const steps = lanes.map((lane) => new Map(lane.map((step) => [step.id, step])));
  return rows.flatMap(({ cells }, row) =>
    cells.flatMap((id, lane) => {
      const [step, group] = [id === null ? undefined : steps[lane]?.get(id), groupOf.get(lane)];
      if (!step || group === undefined) return [];
      const fails = step.claims.some(({ verdict }) => verdict === "fails");
      return [{ lane, group, row, values: statedValues(step.text, step.claims), fails }];
    }),
  );
}

/** What a lane holds for a subject: the last value stated if the subject is closed, else all of one row. */
type Held = { lane: number; group: number; row: number; subject: string; values: string[] };

type Conflict = { row: number; lanes: [number, number] };

function partingByValues(cells: readonly Cell[]): Parting | null {
  const conflicts = [...heldBySubject(cells).values()].flatMap((held) =>
    held.flatMap((a, index) => held.slice(index + 1).flatMap((b) => conflictOf(a, b, cells))),
  );
  return firstOf(conflicts);
}

function heldBySubject(cells: readonly Cell[]): Map<string, Held[]> {
  const result = new Map<string, Held[]>();
  for (const { lane, group, row, values } of cells) {
    for (const { subject, value, closed } of values) {
      // A variable may be another thing in another step, and have several values in one; 48/2 has one everywhere.
      const key = closed ? subject : `${row} ${subject}`;
      const held = result.get(key) ?? [];
      const earlier = held.find((other) => other.lane === lane);
      if (!earlier) held.push({ lane, group, row, subject, values: [value] });
      else if (!closed) earlier.values.push(value);
      else if (!earlier.values.some((known) => same(known, value)))
        Object.assign(earlier, { row, values: [value] });
      result.set(key, held);
    }
  }
  return result;
}

/** Where two lanes hold values of which none may be equal to another: at the later of the two rows. */
function conflictOf(a: Held, b: Held, cells: readonly Cell[]): Conflict[] {
  if (a.group === b.group || !a.values.every((x) => b.values.every((y) => differ(x, y)))) return [];
  if (comesRound(a, b.values, cells) || comesRound(b, a.values, cells)) return [];
  return [{ row: Math.max(a.row, b.row), lanes: [a.lane, b.lane] }];
}

/** Whether a lane states one of the other's values for the same thing later on: it has seen its slip. */
function comesRound(held: Held, values: readonly string[], cells: readonly Cell[]): boolean {
  return cells
    .filter(({ lane, row }) => lane === held.lane && row > held.row)
    .flatMap((cell) => cell.values)
    .some(({ subject, value }) => subject === held.subject && values.some((other) => same(other, value)));
}

function firstOf(conflicts: readonly Conflict[]): Parting | null {
  if (conflicts.length === 0) return null;
  const row = Math.min(...conflicts.map((conflict) => conflict.row));
  return {
    row,
    lanes: inOrder(conflicts.filter((conflict) => conflict.row === row).flatMap(({ lanes }) => lanes)),
    reason: "values",
  };
}

function partingByFailure(cells: readonly Cell[]): Parting | null {
  for (const row of rowsOf(cells)) {
    const failing = row.filter(({ fails }) => fails);
    const first = failing[0];
    if (first) return { row: first.row, lanes: inOrder(failing.map(({ lane }) => lane)), reason: "fails" };
  }
  return null;
}

function partingByMethod(cells: readonly Cell[]): Parting | null {
  for (const row of rowsOf(cells)) {
    const said = row.filter(({ values }) => values.length > 0);
    const parting = said.filter((a) => said.some((b) => a.group !== b.group && !saySame(a, b)));
    const first = parting[0];
    if (first) return { row: first.row, lanes: inOrder(parting.map(({ lane }) => lane)), reason: "method" };
  }
  return null;
}

function saySame(a: Cell, b: Cell): boolean {
  const [x, y] = [a, b].map(({ values }) => new Set(values.map(({ value }) => value.replace(/\s/g, ""))));
  return x !== undefined && y !== undefined && x.size === y.size && [...x].every((value) => y.has(value));
}

function rowsOf(cells: readonly Cell[]): Cell[][] {
  const rows = new Map<number, Cell[]>();
  for (const cell of cells) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
  return [...rows.values()];
}

function inOrder(lanes: readonly number[]): number[] {
  return [...new Set(lanes)].sort((a, b) => a - b);
}

function differ(a: string, b: string): boolean {
  return checkAnswer({ expected: a, given: b }, "en").verdict === "different";
}

function same(a: string, b: string): boolean {
  return a === b || checkAnswer({ expected: a, given: b }, "en").verdict === "equal";
}
