"use client";
import { useTranslations } from "next-intl";
import { groupDetours } from "./group-detours";
import { rowVersion, type StepCell, StepRow } from "./step-row";

/** Rows of steps; with `straight`, those that were taken back are folded away where they stood. */
export function StepRows({ rows, straight }: { rows: StepCell[][]; straight: boolean }) {
  if (!straight) return rows.map(row);
  return groupDetours(rows, isTakenBack).map((group) =>
    group.detour ? <Detour key={rowKey(group.rows[0] ?? [])} rows={group.rows} /> : group.rows.map(row),
  );
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
