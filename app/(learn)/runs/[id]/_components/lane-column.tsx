"use client";
import type { ReactNode } from "react";
import type { LaneView } from "@/lib/runs/run-view";
import type { LaneProgress } from "./live-run";

/** A lane with its place among the run's lanes, and what the page calls it. */
export type LaneColumn = { index: number; lane: LaneView; progress: LaneProgress; name: string };

/** One cell for each column, starting at the same height; nothing at all where no column has anything. */
export function LaneRow({
  columns,
  className = "",
  children,
}: {
  columns: LaneColumn[];
  className?: string;
  children: (column: LaneColumn) => ReactNode;
}) {
  const cells = columns.map((column) => ({ index: column.index, content: children(column) }));
  if (cells.every(({ content }) => !content)) return null;
  return (
    <div className={`lane-row ${className}`}>
      {cells.map(({ index, content }) => (
        <div key={index} className="lane-cell">
          {content}
        </div>
      ))}
    </div>
  );
}
