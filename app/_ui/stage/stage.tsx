"use client";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { graphicsKind } from "@/lib/programs/is-graphical";
import { findServerStage } from "./find-server-stage";
import { ServerPicture } from "./server-picture";
import { StageBar } from "./stage-bar";
import { useConductor } from "./stage-conductor";
import type { StageControls } from "./stage-controls";
import { StageFrame } from "./stage-frame";
import { stageJob } from "./stage-job";
import { StageKeys } from "./stage-keys";
import { StageOutput } from "./stage-output";
import { type StagePlace, StagePlaceChoice } from "./stage-place";
import { StageStatus } from "./stage-status";
import { StageVerdict } from "./stage-verdict";
import { useServerStage } from "./use-server-stage";
import { useStage } from "./use-stage";

/** Where a graphical program is seen moving, in this browser or on the server; keyboard and mouse go to it while it has the focus. */
export function Stage({ language, source }: { language: string; source: string }) {
  const t = useTranslations("stage");
  const box = useRef<HTMLDivElement>(null);
  const firstButton = useRef<HTMLButtonElement>(null);
  const leave = () => firstButton.current?.focus();
  const [here, there] = [useStage(leave), useServerStage(leave)];
  const kind = graphicsKind(language, source);
  const { place, choose, isOffered } = usePlace(kind);
  const stage: StageControls = place === "server" ? there : here;
  const run = () =>
    place === "server" ? void there.run(language, source) : here.run(stageJob(language, source));
  useConductor((wish) => (wish === "run" ? run() : stage[wish]()));
  if (kind === "matplotlib" && !isOffered) return <p role="note">{t("noMatplotlib")}</p>;
  const isShown = place === "server" ? there.phase !== "idle" : here.job !== null;
  const isLive = ["loading", "running", "paused"].includes(stage.phase);
  return (
    <section className="stage stack" aria-label={t("stage")} data-place={place}>
      {isOffered && kind !== "matplotlib" && (
        <StagePlaceChoice place={place} locked={isLive} onChange={choose} />
      )}
      <StageBar
        stage={stage}
        onRun={run}
        onEnlarge={() => void box.current?.requestFullscreen?.()}
        firstButton={firstButton}
      />
      <div ref={box} className="stage-box" hidden={!isShown}>
        {stage.title && <p className="stage-title">{stage.title}</p>}
        {place === "server" ? (
          <ServerPicture size={there.size} label={t("picture")} attach={there.attach} />
        ) : (
          <StageFrame stage={here} title={here.title || t("stage")} />
        )}
      </div>
      {isShown && <StageKeys stage={stage} />}
      <StageStatus stage={stage} place={place} />
      {there.error && place === "server" && <p role="alert">{there.error}</p>}
      <StageVerdict frames={stage.frames} />
      <StageOutput stage={stage} quiet />
    </section>
  );
}

/** Where it runs: in this browser, unless only the server can or the viewer says so. */
function usePlace(kind: string | null) {
  const [chosen, choose] = useState<StagePlace>("here");
  const [libraries, setLibraries] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    let gone = false;
    void findServerStage().then((found) => gone || setLibraries(found));
    return () => {
      gone = true;
    };
  }, []);
  const isOffered = kind !== null && libraries.has(kind);
  const place: StagePlace = isOffered && (kind === "matplotlib" || chosen === "server") ? "server" : "here";
  return { place, choose, isOffered };
}
