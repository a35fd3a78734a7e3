"use client";
import { useTranslations } from "next-intl";
import { memo } from "react";
import { MathText } from "@/app/_ui/math-text";
import { ArrivingMath } from "@/app/_ui/notation/arriving-math";
import type { ArrivingText } from "@/app/_ui/notation/arriving-text";
import type { Channel } from "@/lib/runs/run-event";
import type { LaneColumn } from "./lane-column";

/** What has arrived in a channel since its last closed step, unless its rows show that as an open step. */
export function LaneTail({
  column,
  channel,
  inRows,
}: {
  column: LaneColumn;
  channel: Channel;
  inRows: boolean;
}) {
  const running = isArriving(column, channel);
  if (running && inRows) return null;
  return <Tail text={column.progress.tails[channel]} running={running} />;
}

/** Whether more is to come in a channel of a lane, as far as anybody knows. */
export function isArriving({ lane }: LaneColumn, channel: Channel): boolean {
  return lane.state === "running" && (channel === "answer" ? lane.answer !== "" : !lane.answer);
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
