"use client";
import { Button } from "@mantine/core";
import { useTranslations } from "next-intl";
import type { Ref } from "react";
import type { StageControls } from "./stage-controls";

type Props = {
  stage: StageControls;
  onRun: () => void;
  onEnlarge: () => void;
  firstButton: Ref<HTMLButtonElement>;
};

/** Run, pause, stop, film, enlarge. */
export function StageBar({ stage, onRun, onEnlarge, firstButton }: Props) {
  const t = useTranslations("stage");
  const { phase } = stage;
  const live = phase === "running" || phase === "paused";
  return (
    <div className="row">
      <Button ref={firstButton} onClick={onRun}>
        {t(phase === "idle" ? "run" : "restart")}
      </Button>
      {phase === "running" && (
        <Button variant="default" onClick={stage.pause}>
          {t("pause")}
        </Button>
      )}
      {phase === "paused" && (
        <Button variant="default" onClick={stage.resume}>
          {t("resume")}
        </Button>
      )}
      {(live || phase === "loading") && (
        <Button variant="default" onClick={stage.stop}>
          {t("stop")}
        </Button>
      )}
      {live && (
        <>
          {stage.recording ? (
            <Button variant="default" onClick={stage.endRecording}>
              {t("endRecording")}
            </Button>
          ) : (
            <>
              <Button variant="default" onClick={() => stage.record("video")}>
                {t("record")}
              </Button>
              <Button variant="default" onClick={() => stage.record("gif")}>
                {t("recordGif")}
              </Button>
            </>
          )}
          <Button variant="default" onClick={onEnlarge}>
            {t("enlarge")}
          </Button>
          <Button variant="subtle" onClick={() => stage.send({ type: "focus" })}>
            {t("play")}
          </Button>
        </>
      )}
      {stage.film && (
        <a href={stage.film.url} download={`stage.${stage.film.extension}`}>
          {t(stage.film.extension === "gif" ? "downloadGif" : "download")}
        </a>
      )}
    </div>
  );
}
