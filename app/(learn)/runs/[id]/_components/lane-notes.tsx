"use client";
import { useTranslations } from "next-intl";
import { useSecondsLeft } from "@/app/_ui/use-seconds-left";
import type { LaneView } from "@/lib/runs/run-view";
import { useQueueWords } from "./use-queue-words";

const RETRY_REASONS = [
  "backend_unreachable",
  "backend_rate_limited",
  "backend_overloaded",
  "backend_timeout",
  "backend_error",
  "backend_cut_stream",
  "backend_empty_reply",
] as const;

/** A lane's state in words, and what is special about it: told politely when it changes. The run tells the state of one that is `alone`. */
export function LaneNotes({ lane, alone }: { lane: LaneView; alone: boolean }) {
  const t = useTranslations("lanes");
  const state = useTranslations("state");
  const queueWords = useQueueWords();
  return (
    <div className="lane-notes" role="status">
      {!alone && <strong>{state(lane.state)}</strong>}
      {!alone && lane.state === "queued" && lane.queue && <span>{queueWords(lane.queue)}</span>}
      {lane.retrying && <Retrying retrying={lane.retrying} />}
      {lane.shared && <span className="quiet">{t("shared")}</span>}
      {lane.continued && <span className="quiet">{t(`continued.${lane.continued}`)}</span>}
    </div>
  );
}

function Retrying({ retrying }: { retrying: NonNullable<LaneView["retrying"]> }) {
  const t = useTranslations("lanes");
  const left = useSecondsLeft(retrying.seconds, retrying);
  const reason = RETRY_REASONS.find((code) => code === retrying.code) ?? "other";
  return (
    <>
      <span>{t(`retryReason.${reason}`, { backend: retrying.backend })}</span>
      {/* Announced once: the seconds count down silently. */}
      <span aria-hidden="true">{left > 0 ? t("retryIn", { seconds: left }) : t("retryNow")}</span>
    </>
  );
}
