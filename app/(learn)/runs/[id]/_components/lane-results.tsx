"use client";
import type { RunHeading } from "@/lib/runs/run-view";
import { verifiable } from "@/lib/runs/verifiable";
import { Failure } from "./failure";
import { FinalAnswer } from "./final-answer";
import { Judgement, judged } from "./judgement";
import { type LaneColumn, LaneRow } from "./lane-column";
import { Programs } from "./programs";
import { programsOf } from "./programs-of";
import { StagesTogether } from "./stages-together";
import { Verification } from "./verification";

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
      <StagesTogether columns={columns}>
        <LaneRow columns={columns}>
          {({ index, lane }) => {
            const programs = programsOf(lane, `${heading.id}.${index}`);
            return programs.length > 0 && <Programs programs={programs} />;
          }}
        </LaneRow>
      </StagesTogether>
      <LaneRow columns={columns} className="lane-finals">
        {({ lane, name }) =>
          lane.final && <FinalAnswer final={lane.final} owner={alone ? undefined : name} />
        }
      </LaneRow>
      {heading.mode !== "hints" && (
        <LaneRow columns={columns}>
          {(column) =>
            (column.lane.check !== null || verifiable(column.lane)) && (
              <Verification run={heading.id} column={column} alone={alone} onVerify={onContinued} />
            )
          }
        </LaneRow>
      )}
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
