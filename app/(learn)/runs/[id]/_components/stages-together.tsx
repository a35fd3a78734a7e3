"use client";
import { Button } from "@mantine/core";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { ConductorContext, StageConductor } from "@/app/_ui/stage/stage-conductor";
import { graphicsKind } from "@/lib/programs/is-graphical";
import type { LaneColumn } from "./lane-column";
import { programsOf } from "./programs-of";

/** Where two or more solutions draw: buttons that start and halt all of them at once, to be watched side by side. */
export function StagesTogether({ columns, children }: { columns: LaneColumn[]; children: ReactNode }) {
  const t = useTranslations("stage");
  const [conductor] = useState(() => new StageConductor());
  const drawing = columns.filter(({ lane }) =>
    programsOf(lane, "").some(({ language, source }) => graphicsKind(language, source) !== null),
  );
  return (
    <ConductorContext value={conductor}>
      {drawing.length > 1 && (
        <fieldset className="row stages-together">
          <legend className="hidden-text">{t("together")}</legend>
          <Button onClick={() => conductor.tell("run")}>{t("runAll")}</Button>
          <Button variant="default" onClick={() => conductor.tell("pause")}>
            {t("pauseAll")}
          </Button>
          <Button variant="default" onClick={() => conductor.tell("resume")}>
            {t("resumeAll")}
          </Button>
          <Button variant="default" onClick={() => conductor.tell("stop")}>
            {t("stopAll")}
          </Button>
        </fieldset>
      )}
      {children}
    </ConductorContext>
  );
}
