/** Rows that stand on the way to the answer, and runs of rows that were taken back. */
export type RowGroup<T> = { detour: boolean; rows: T[] };

/** Puts rows that follow one another and were taken back into one group each; the order stays. */
export function groupDetours<T>(rows: readonly T[], isTakenBack: (row: T) => boolean): RowGroup<T>[] {
  const groups: RowGroup<T>[] = [];
  for (const row of rows) {
    const detour = isTakenBack(row);
    const last = groups.at(-1);
    if (last?.detour === detour) last.rows.push(row);
    else groups.push({ detour, rows: [row] });
  }
  return groups;
}
