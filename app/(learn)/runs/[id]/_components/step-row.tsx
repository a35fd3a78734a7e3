"use client";
import { memo } from "react";
import type { ArrivingText } from "@/app/_ui/notation/arriving-text";
import type { StepView } from "@/lib/runs/run-view";
import { Step } from "./step";

export type StepCell = {
  lane: number;
  owner?: string;
  step: StepView | null;
  /** The lane's attempt, and which of its steps in this channel it is or will be. */
  place: string;
  /** The step's text as it arrived or is arriving, where that is drawn here; a step that is not there yet is still open. */
  text?: ArrivingText;
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
        {cells.map(({ place: _place, ...cell }) => (
          <div
            key={cell.lane}
            className="lane-cell"
            data-lane={cell.lane}
            data-gap={!cell.step && !cell.text}
          >
            {(cell.step || cell.text) && <Step {...cell} claims={cell.step ? claimsState(cell.step) : ""} />}
          </div>
        ))}
      </div>
    );
  },
  (before, after) =>
    before.version === after.version &&
    before.cells.every(
      ({ step, text }, index) => step === after.cells[index]?.step && text === after.cells[index]?.text,
    ),
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
