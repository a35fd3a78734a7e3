"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { MathText } from "@/app/_ui/math-text";
import type { LaneView } from "@/lib/runs/run-view";

/** What attempts before a restart had given: kept, and drawn only for those who open it. */
export function EarlierAttempts({ attempts }: { attempts: LaneView["earlier"] }) {
  return attempts.map((attempt, index) => (
    <EarlierAttempt key={index} attempt={attempt} number={index + 1} />
  ));
}

function EarlierAttempt({ attempt, number }: { attempt: LaneView["earlier"][number]; number: number }) {
  const t = useTranslations("lanes");
  const run = useTranslations("run");
  const [open, setOpen] = useState(false);
  return (
    <details className="card earlier" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t("earlierAttempt", { number })}</summary>
      {open && attempt.reasoning && (
        <>
          <h3>{run("reasoning")}</h3>
          <MathText source={attempt.reasoning} />
        </>
      )}
      {open && attempt.answer && (
        <>
          <h3>{run("answer")}</h3>
          <MathText source={attempt.answer} />
        </>
      )}
    </details>
  );
}
