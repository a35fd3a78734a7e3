"use client";
import { useTranslations } from "next-intl";
import { groupDetours } from "./group-detours";
import { rowVersion, type StepCell, StepRow } from "./step-row";

type Props = {
  rows: StepCell[][];
  /** What was taken back is folded away where it stood. */
  straight: boolean;
  /** New rows come only at the end. */
  alone: boolean;
};

/** So many rows stand in a part of the page that a browser passes over as one while it is off the screen. */
const PART_ROWS = 12;

/** Rows of steps. */
export function StepRows({ rows, straight, alone }: Props) {
  if (!straight && !alone) return rows.map(row);
  if (!straight)
    return partsOf(rows).map((part) => (
      <div key={rowKey(part[0] ?? [])} className="step-part">
        {part.map(row)}
      </div>
    ));
  return groupDetours(rows, isTakenBack).map((group) =>
    group.detour ? <Detour key={rowKey(group.rows[0] ?? [])} rows={group.rows} /> : group.rows.map(row),
  );
}

function partsOf(rows: StepCell[][]): StepCell[][][] {
  const parts: StepCell[][][] = [];
  for (let at = 0; at < rows.length; at += PART_ROWS) parts.push(rows.slice(at, at + PART_ROWS));
  return parts;
}

function Detour({ rows }: { rows: StepCell[][] }) {
  const t = useTranslations("detours");
  return (
    <details className="detour">
      <summary>{t("folded", { count: rows.length })}</summary>
      {rows.map(row)}
    </details>
  );
}

function row(cells: StepCell[]) {
  return <StepRow key={rowKey(cells)} cells={cells} version={rowVersion(cells)} />;
}

/** Whether whatever stands in a row was taken back. */
export function isTakenBack(cells: StepCell[]): boolean {
  return cells.every(({ step, text, takenBackBy }) => (!step && !text) || takenBackBy !== undefined);
}

/**
 * Rows are told apart by the first step in them, so that one that gains a step below keeps its place, and so does an open
 * step when it closes: what was drawn of it stays.
 */
function rowKey(cells: StepCell[]): string {
  const first = cells.find(({ step, text }) => step || text);
  return `${first?.lane}-${first?.place}`;
}
