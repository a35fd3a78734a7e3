"use client";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { graphicsKind } from "@/lib/programs/is-graphical";
import { StageBar } from "./stage-bar";
import { useConductor } from "./stage-conductor";
import { StageFrame } from "./stage-frame";
import { stageJob } from "./stage-job";
import { StageKeys } from "./stage-keys";
import { StageOutput } from "./stage-output";
import { StageVerdict } from "./stage-verdict";
import { useStage } from "./use-stage";

/** Where a graphical program is seen moving, in this browser; keyboard and mouse go to it while it has the focus. */
export function Stage({ language, source }: { language: string; source: string }) {
  const t = useTranslations("stage");
  const box = useRef<HTMLDivElement>(null);
  const firstButton = useRef<HTMLButtonElement>(null);
  const stage = useStage(() => firstButton.current?.focus());
  const run = () => stage.run(stageJob(language, source));
  useConductor((wish) => (wish === "run" ? run() : stage[wish]()));
  const { phase, title, perSecond, end } = stage;
  if (graphicsKind(language, source) === "matplotlib") return <p role="note">{t("noMatplotlib")}</p>;
  return (
    <section className="stage stack" aria-label={t("stage")}>
      <StageBar
        stage={stage}
        onRun={run}
        onEnlarge={() => void box.current?.requestFullscreen?.()}
        firstButton={firstButton}
      />
      {stage.job && (
        <div ref={box} className="stage-box">
          {title && <p className="stage-title">{title}</p>}
          <StageFrame stage={stage} title={title || t("stage")} />
        </div>
      )}
      {stage.job && <StageKeys stage={stage} />}
      <p className="quiet" role="status">
        {phase === "loading" && t("loading")}
        {phase === "running" && t("running")}
        {phase === "paused" && t("paused")}
        {phase === "failed" && t("failed")}
        {phase === "ended" && t(end && end.exitCode !== 0 ? "endedWrong" : "ended")}
      </p>
      {perSecond !== null && <p className="quiet">{t("perSecond", { count: Math.round(perSecond) })}</p>}
      <StageVerdict frames={stage.frames} />
      <StageOutput stage={stage} quiet />
    </section>
  );
}
