"use client";
import { memo } from "react";
import type { StepView } from "@/lib/runs/run-view";
import { Step } from "./step";

export type StepCell = {
  lane: number;
  owner?: string;
  step: StepView | null;
  parting: boolean;
  /** The step that it takes back, and the one that took it back. */
  takesBack?: StepView;
  takenBackBy?: StepView;
};

/** Steps of the same purpose side by side; a lane that has no such step leaves a gap. */
export const StepRow = memo(
  function StepRow({ cells }: { cells: StepCell[]; version: string }) {
    return (
      <div className="lane-row">
        {cells.map(({ lane, owner, step, ...marks }) => (
          <div key={lane} className="lane-cell" data-lane={lane} data-gap={step === null}>
            {step && <Step lane={lane} step={step} claims={claimsState(step)} owner={owner} {...marks} />}
          </div>
        ))}
      </div>
    );
  },
  (before, after) =>
    before.version === after.version &&
    before.cells.every((cell, index) => cell.step === after.cells[index]?.step),
);

/** How many claims there are and are decided: a step gains them, and a later verdict replaces one, in place. */
function claimsState({ claims }: StepView): string {
  return `${claims.length}/${claims.filter(({ verdict }) => verdict !== "unchecked").length}`;
}

/** Changes whenever a row looks different. */
export function rowVersion(cells: StepCell[]): string {
  return cells
    .map(({ lane, owner, step, parting, takenBackBy }) =>
      [lane, owner, step && claimsState(step), parting, takenBackBy?.id].join(":"),
    )
    .join();
}
