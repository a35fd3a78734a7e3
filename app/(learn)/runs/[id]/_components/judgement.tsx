"use client";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { TestResults } from "@/app/_ui/test-results";
import { VerdictMark } from "@/app/_ui/verdict-mark";
import { repairable } from "@/lib/runs/repairable";
import type { LaneView, ProgramInLane } from "@/lib/runs/run-view";
import { ActionButton } from "./action-button";
import type { LaneColumn } from "./lane-column";

type Props = { run: string; column: LaneColumn; alone: boolean; onRepair: () => void };

/** The program of the lane's last round that was run on the problem's examples, if there is one. */
export function judged(lane: LaneView): ProgramInLane | undefined {
  return lane.programs.findLast(({ round, result }) => round === lane.rounds.length && result !== undefined);
}

/** The verdict on a lane's program, beside its answer, and the way back to the model where it failed. */
export function Judgement({ run, column, alone, onRepair }: Props) {
  const t = useTranslations("judging");
  const description = useId();
  const { lane, index } = column;
  const program = judged(lane);
  if (!program) return null;
  const failed = lane.state === "done" && repairable(lane) !== null;
  return (
    <section className="card judgement" aria-label={t("heading")}>
      <ProgramResult program={program} />
      {failed && (
        <p className="row">
          <ActionButton
            primary
            label={t("giveBack")}
            url={`/api/runs/${run}/repair`}
            body={alone ? {} : { lane: index }}
            describedBy={description}
            onDone={onRepair}
          />
          <span id={description} className="quiet">
            {t("giveBackHint")}
          </span>
        </p>
      )}
    </section>
  );
}

/** What a program came to on the examples, test by test. */
export function ProgramResult({ program }: { program: ProgramInLane }) {
  const t = useTranslations("judging");
  const { result } = program;
  if (!result) return null;
  const tests = result.tests ?? [];
  const passed = tests.filter(({ verdict }) => verdict === "AC").length;
  return (
    <>
      <div className="row">
        <strong>{t("heading")}</strong>
        <VerdictMark verdict={result.verdict} />
        <span className="quiet">{t("passed", { passed, count: tests.length })}</span>
      </div>
      {result.otherAnswersMayDo && <p className="quiet">{t("otherAnswers")}</p>}
      <details open={passed < tests.length}>
        <summary>{t("passed", { passed, count: tests.length })}</summary>
        <TestResults tests={tests} />
        {result.stderr && passed < tests.length && <pre className="program-output">{result.stderr}</pre>}
      </details>
    </>
  );
}
