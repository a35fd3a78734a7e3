"use client";
import { useTranslations } from "next-intl";
import { memo } from "react";
import { MathText } from "@/app/_ui/math-text";
import { ArrivingMath } from "@/app/_ui/notation/arriving-math";
import type { ArrivingText } from "@/app/_ui/notation/arriving-text";
import type { Channel } from "@/lib/runs/run-event";
import type { LaneColumn } from "./lane-column";

/** What has arrived in a channel since its last closed step. */
export function LaneTail({ column, channel }: { column: LaneColumn; channel: Channel }) {
  const { lane, progress } = column;
  const running = lane.state === "running" && (channel === "answer" ? lane.answer !== "" : !lane.answer);
  return <Tail text={progress.tails[channel]} running={running} />;
}

/** Drawn anew only when a step has closed or the lane has ended: the text between draws itself. */
const Tail = memo(function Tail({ text, running }: { text: ArrivingText; running: boolean }) {
  const t = useTranslations("run");
  if (running) {
    const fallback = <p className="quiet">{t("thinking")}</p>;
    return <ArrivingMath key={text.start} text={text} fallback={fallback} className="card arriving" />;
  }
  if (!text.text.trim()) return null;
  return (
    <div className="card">
      <MathText source={text.text} />
    </div>
  );
});
