"use client";
import { useLocale, useTranslations } from "next-intl";
import { money } from "@/app/_ui/money";
import type { LaneView } from "@/lib/runs/run-view";
import type { LaneProgress } from "./live-run";
import { RunningClock } from "./running-clock";

/** How long a lane took or is taking, its tokens and what they cost; what is only estimated is said to be. */
export function LaneFacts({ lane, progress }: { lane: LaneView; progress: LaneProgress }) {
  const t = useTranslations("lanes");
  const locale = useLocale();
  const running = lane.state === "running";
  return (
    <>
      {!lane.artificial && <span>{t("notAi")}</span>}
      {running && progress.startedMs !== null && <RunningClock startedMs={progress.startedMs} />}
      {!running && lane.usage && (
        <span>{t("seconds", { seconds: Math.round(lane.usage.seconds * 10) / 10 })}</span>
      )}
      <Tokens lane={lane} progress={progress} />
      {lane.cost && <span>{money(lane.cost.amount, lane.cost.currency, locale)}</span>}
    </>
  );
}

function Tokens({ lane, progress }: { lane: LaneView; progress: LaneProgress }) {
  const t = useTranslations("lanes");
  const counted = lane.state !== "running" && lane.usage;
  const count = counted ? counted.reasoningTokens + counted.answerTokens : Math.round(progress.tokens);
  if (count === 0 || !lane.artificial) return null;
  return <span>{counted && !counted.estimated ? t("tokens", { count }) : t("aboutTokens", { count })}</span>;
}
