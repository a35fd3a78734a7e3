"use client";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { ActionButton } from "./action-button";
import type { LaneColumn } from "./lane-column";

/** Whether the lane's model is still thinking and can be asked to answer now. */
export function canAnswerNow({ lane }: LaneColumn): boolean {
  return lane.state === "running" && lane.artificial && lane.concluded === null && lane.answer === "";
}

/** Ends the reasoning of one lane and asks its model to answer with what it has. */
export function AnswerNow({ run, column, alone }: { run: string; column: LaneColumn; alone: boolean }) {
  const t = useTranslations("lanes");
  const description = useId();
  return (
    <p className="row">
      <ActionButton
        label={t("answerNow")}
        url={`/api/runs/${run}/conclude`}
        body={alone ? {} : { lane: column.index }}
        describedBy={description}
      />
      <span id={description} className="hidden-text">
        {t("answerNowHint", { name: column.name })}
      </span>
    </p>
  );
}
