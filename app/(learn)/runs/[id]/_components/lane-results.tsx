"use client";
import type { RunHeading } from "@/lib/runs/project-run";
import { Failure } from "./failure";
import { FinalAnswer } from "./final-answer";
import { Judgement, judged } from "./judgement";
import { type LaneColumn, LaneRow } from "./lane-column";
import { Programs } from "./programs";

type Props = { heading: RunHeading; columns: LaneColumn[]; alone: boolean; onContinued: () => void };

/** What the lanes came to: their programs, final answers and failures. */
export function LaneResults({ heading, columns, alone, onContinued }: Props) {
  return (
    <>
      <LaneRow columns={columns}>
        {(column) =>
          judged(column.lane) && (
            <Judgement run={heading.id} column={column} alone={alone} onRepair={onContinued} />
          )
        }
      </LaneRow>
      <LaneRow columns={columns}>
        {({ lane }) => {
          // Those of earlier rounds stand in their rounds.
          const programs = lane.programs.filter(({ round }) => round === lane.rounds.length);
          return programs.length > 0 && <Programs programs={programs} />;
        }}
      </LaneRow>
      <LaneRow columns={columns} className="lane-finals">
        {({ lane, name }) =>
          lane.final && <FinalAnswer final={lane.final} owner={alone ? undefined : name} />
        }
      </LaneRow>
      <LaneRow columns={columns}>
        {({ index, lane }) =>
          lane.error && (
            <Failure
              heading={heading}
              error={lane.error}
              lane={alone ? undefined : index}
              onContinued={onContinued}
            />
          )
        }
      </LaneRow>
    </>
  );
}
