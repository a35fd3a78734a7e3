import type { StepKind } from "@/lib/reasoning/step";
import { type AlignableStep, type Comparable, matchRows } from "./match-rows";
import { type StepSubject, stepSubject } from "./step-subject";

/** Steps of several lanes side by side; a cell is the id of the lane's step, or null where it has none like it. */
export type AlignedRow = { kind: StepKind; cells: (string | null)[] };

type OpenRow = { kind: StepKind; cells: (string | null)[]; steps: Comparable[] };

/**
 * Rows in which steps of one purpose and subject stand side by side; each lane's order is kept, and every step has a
 * place. The longest lane is laid out first and the others against it. With `previous`, the rows shown so far for the
 * same lanes with fewer steps, what was side by side stays so and in its order: rows gain cells, new rows come between.
 */
export function alignLanes(
  lanes: readonly (readonly AlignableStep[])[],
  previous: readonly AlignedRow[] = [],
): AlignedRow[] {
  const steps = lanes.map((lane) => lane.map(comparable));
  const byId = steps.map((lane) => new Map(lane.map((one) => [one.step.id, one])));
  let rows: OpenRow[] = previous.map(({ kind, cells }) => ({
    kind,
    cells: lanes.map((_, lane) => cells[lane] ?? null),
    steps: cells.flatMap((id, lane) => (id === null ? [] : (byId[lane]?.get(id) ?? []))),
  }));
  const longestFirst = lanes
    .map((_, lane) => lane)
    .sort((a, b) => (lanes[b]?.length ?? 0) - (lanes[a]?.length ?? 0));
  for (const lane of longestFirst) rows = addLane(rows, lane, steps[lane] ?? [], lanes.length);
  return rows.map(({ kind, cells }) => ({ kind, cells }));
}

/** Places those steps of a lane that have no row yet; they are its last, so they go below its last one that has. */
function addLane(rows: OpenRow[], lane: number, steps: readonly Comparable[], lanes: number): OpenRow[] {
  const placed = new Set(rows.map(({ cells }) => cells[lane]));
  const coming = steps.filter(({ step }) => !placed.has(step.id));
  const from = rows.findLastIndex(({ cells }) => cells[lane] !== null) + 1;
  const below = rows.slice(from);
  const matched = matchRows(
    below.map((row) => row.steps),
    coming,
  );
  const result = rows.slice(0, from);
  let next = 0;
  coming.forEach((one, index) => {
    const target = matched[index] ?? null;
    if (target === null) {
      // At once and not below rows that do not match: the lane's next step may yet match those.
      const cells = Array.from({ length: lanes }, (_, at) => (at === lane ? one.step.id : null));
      result.push({ kind: one.step.kind, cells, steps: [one] });
      return;
    }
    result.push(...below.slice(next, target));
    next = target + 1;
    const row = below[target];
    if (row) result.push({ ...row, cells: row.cells.with(lane, one.step.id), steps: [...row.steps, one] });
  });
  return [...result, ...below.slice(next)];
}

function comparable(step: AlignableStep): Comparable {
  let subject: StepSubject | null = null;
  return {
    step,
    subject: () => {
      subject ??= stepSubject(`${step.title}\n${step.text}`);
      return subject;
    },
  };
}
