"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { MathText } from "@/app/_ui/math-text";
import { VerdictMark } from "@/app/_ui/verdict-mark";
import type { LaneView, RoundView } from "@/lib/runs/run-view";
import { ProgramResult } from "./judgement";

/** The rounds before the one that the lane shows: each answer, what became of its program, and the header of the next. */
export function Rounds({ lane }: { lane: LaneView }) {
  return (
    <div className="rounds">
      {lane.rounds.map((round, index) => (
        <div key={index}>
          <EarlierRound lane={lane} round={round} index={index} />
          <RoundHeader repair={round.repair} />
        </div>
      ))}
    </div>
  );
}

function RoundHeader({ repair }: { repair: RoundView["repair"] }) {
  const t = useTranslations("judging");
  const { round, verdict, by, feedback } = repair;
  return (
    <section className="card notice round-header">
      <h2 className="flush">{t("round", { round, verdict })}</h2>
      <p className="quiet">{t(by === "asked" ? "byAsked" : "bySetting")}</p>
      <details>
        <summary>{t("told")}</summary>
        <MathText source={feedback} />
      </details>
    </section>
  );
}

/** Drawn only for those who open it. */
function EarlierRound({ lane, round, index }: { lane: LaneView; round: RoundView; index: number }) {
  const t = useTranslations("judging");
  const run = useTranslations("run");
  const [open, setOpen] = useState(false);
  const program = lane.programs.find(({ id }) => id === round.repair.program);
  return (
    <details className="card earlier" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {index === 0 ? t("firstAnswer") : t("earlierRound", { round: index })}{" "}
        <VerdictMark verdict={round.repair.verdict} />
      </summary>
      {open && (
        <>
          {round.reasoning && (
            <>
              <h3>{run("reasoning")}</h3>
              <MathText source={round.reasoning} />
            </>
          )}
          <h3>{run("answer")}</h3>
          <MathText source={round.answer} />
          {program && <ProgramResult program={program} />}
        </>
      )}
    </details>
  );
}
