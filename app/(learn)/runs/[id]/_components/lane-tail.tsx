"use client";
import { useTranslations } from "next-intl";
import { memo } from "react";
import { MathText } from "@/app/_ui/math-text";
import type { LaneView } from "@/lib/runs/project-run";
import type { Channel } from "@/lib/runs/run-event";

/** What has arrived in a channel since its last closed step. */
export function LaneTail({ lane, channel }: { lane: LaneView; channel: Channel }) {
  let closed = 0;
  for (const step of lane.steps) if (step.channel === channel) closed += step.text.length;
  const running = lane.state === "running" && (channel === "answer" ? lane.answer !== "" : !lane.answer);
  return <Tail text={lane[channel].slice(closed)} running={running} />;
}

const Tail = memo(function Tail({ text, running }: { text: string; running: boolean }) {
  const t = useTranslations("run");
  if (!text.trim()) return running ? <p className="quiet">{t("thinking")}</p> : null;
  return (
    <div className="card" aria-busy={running}>
      <MathText source={text} streaming={running} />
    </div>
  );
});
