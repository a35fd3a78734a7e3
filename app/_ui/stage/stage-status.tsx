"use client";
import { useTranslations } from "next-intl";
import type { StageControls } from "./stage-controls";
import type { StagePlace } from "./stage-place";

/** How it goes, in words. */
export function StageStatus({ stage, place }: { stage: StageControls; place: StagePlace }) {
  const t = useTranslations("stage");
  const { phase, perSecond, end } = stage;
  return (
    <>
      <p className="quiet" role="status">
        {phase === "loading" && t(place === "server" ? "waitingForServer" : "loading")}
        {phase === "running" && t("running")}
        {phase === "paused" && t("paused")}
        {phase === "failed" && t("failed")}
        {phase === "ended" && t(wordOfEnd(end))}
      </p>
      {perSecond !== null && <p className="quiet">{t("perSecond", { count: Math.round(perSecond) })}</p>}
    </>
  );
}

function wordOfEnd(end: StageControls["end"]) {
  if (end?.over) return `over.${end.over}` as const;
  return end && end.exitCode !== 0 ? "endedWrong" : "ended";
}
