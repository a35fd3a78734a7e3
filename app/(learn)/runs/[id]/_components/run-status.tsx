"use client";
import { useTranslations } from "next-intl";
import { ActionButton } from "./action-button";
import type { LiveRun } from "./live-run";
import type { Connection } from "./use-live-run";
import { useQueueWords } from "./use-queue-words";

/** The run's state, its place in the queue while it waits, and the way to stop it. */
export function RunStatus({ live }: { live: LiveRun & Connection }) {
  const t = useTranslations("run");
  const state = useTranslations("state");
  const queueWords = useQueueWords();
  const { view, ended, connected, refused } = live;
  const [lane, ...others] = view.lanes;
  // Several lanes each have a place of their own.
  const queue = others.length === 0 ? (lane?.queue ?? live.queue) : null;
  return (
    <div className="row run-status">
      <p className="row" role="status">
        <strong>{state(view.state)}</strong>
        {view.state === "queued" && queue && <span>{queueWords(queue)}</span>}
        {!connected && !refused && !ended && <span className="quiet">{t("reconnecting")}</span>}
      </p>
      {refused && !ended && <span role="alert">{t("refused")}</span>}
      {!ended && <ActionButton label={t("stop")} url={`/api/runs/${view.id}/stop`} />}
    </div>
  );
}
