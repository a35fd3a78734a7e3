"use client";
import { Button } from "@mantine/core";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { MathText } from "@/app/_ui/math-text";
import { requestJson } from "@/app/_ui/request-json";
import type { RunHeading, RunView } from "@/lib/runs/project-run";
import { Lane } from "./lane";
import { useLiveRun } from "./use-live-run";

/** One run, live or long ended: the problem, its lanes, and what can be done about it. */
export function RunPage({ heading }: { heading: RunHeading }) {
  const t = useTranslations("run");
  const state = useTranslations("state");
  const live = useLiveRun(heading);
  const { view } = live;
  return (
    <>
      <h1>{t("problem")}</h1>
      <section className="card" aria-label={t("problem")}>
        <MathText source={heading.problem} />
      </section>
      <p className="row" role="status">
        <strong>
          {view.state === "queued" && live.queuedAt
            ? t("stateQueued", { position: live.queuedAt })
            : state(view.state)}
        </strong>
        {live.refused && !live.ended && <span role="alert">{t("refused")}</span>}
        {!live.connected && !live.refused && !live.ended && (
          <span className="quiet">{t("reconnecting")}</span>
        )}
        {!live.ended && <StopButton id={heading.id} />}
      </p>
      {view.error && <Failure heading={heading} error={view.error} />}
      <div className="lanes" data-lanes={view.lanes.length}>
        {view.lanes.map((lane, index) => (
          <div key={index}>
            <Lane index={index} lane={lane} pending={live.pending[index] ?? ""} version={versionOf(lane)} />
            {lane.error && <Failure heading={heading} error={lane.error} />}
          </div>
        ))}
      </div>
      {live.ended && view.state === "stopped" && <TryAgain heading={heading} />}
    </>
  );
}

/** Lanes change in place; this number changes with them. */
function versionOf(lane: RunView["lanes"][number]): string {
  const claims = lane.steps.reduce((sum, step) => sum + step.claims.length, 0);
  const results = lane.programs.filter(({ result }) => result).length;
  return [
    lane.reasoning.length,
    lane.answer.length,
    lane.steps.length,
    claims,
    lane.programs.length,
    lane.state,
    lane.final?.text,
    lane.final?.verdict,
    lane.finishReason,
    lane.usage?.seconds,
    results,
  ].join();
}

function StopButton({ id }: { id: string }) {
  const t = useTranslations("run");
  const [busy, setBusy] = useState(false);
  return (
    <Button
      variant="default"
      size="compact-md"
      loading={busy}
      onClick={async () => {
        setBusy(true);
        await requestJson(`/api/runs/${id}/stop`, { method: "POST" });
        setBusy(false);
      }}
    >
      {t("stop")}
    </Button>
  );
}

function Failure({ heading, error }: { heading: RunHeading; error: { message: string; hint?: string } }) {
  const t = useTranslations("run");
  return (
    <section className="card failure stack" role="alert">
      <strong>{error.message}</strong>
      {error.hint && <span>{error.hint}</span>}
      <div className="row">
        <TryAgain heading={heading} />
        <Link href="/settings">{t("openSettings")}</Link>
      </div>
    </section>
  );
}

function TryAgain({ heading }: { heading: RunHeading }) {
  const t = useTranslations("run");
  const ask = useTranslations("ask");
  const router = useRouter();
  const [error, setError] = useState<string | null>(null);
  return (
    <>
      <Button
        onClick={async () => {
          const { problem, subject, mode, locale, expected, models, samples } = heading;
          const body = {
            problem,
            subject,
            mode,
            locale,
            samples,
            ...(models.length > 0 ? { models } : {}),
            ...(expected ? { expected } : {}),
          };
          const answer = await requestJson<{ url: string }>("/api/runs", { method: "POST", body });
          if (answer.ok) router.push(answer.value.url);
          else setError(answer.error?.message ?? ask("offline"));
        }}
      >
        {t("again")}
      </Button>
      {error && <span role="alert">{error}</span>}
    </>
  );
}
