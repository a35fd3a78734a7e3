"use client";
import { Button } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { requestJson } from "@/app/_ui/request-json";
import { type Backend, CONCURRENCY_MAX } from "./backend";
import { EditedNumber } from "./edited-number";

type Props = { backend: Backend; onChanged: () => Promise<void> };

/** One model server: what it is, how it is doing right now, and how much is asked of it at a time. */
export function BackendCard({ backend, onChanged }: Props) {
  const t = useTranslations("settings");
  const ask = useTranslations("ask");
  const [refusal, setRefusal] = useState<string | null>(null);

  async function change(method: "PATCH" | "DELETE", body?: object) {
    const answer = await requestJson(`/api/backends/${encodeURIComponent(backend.id)}`, { method, body });
    setRefusal(answer.ok ? null : (answer.error?.message ?? ask("offline")));
    await onChanged();
    return answer.ok;
  }

  const fixed = backend.source === "environment";
  return (
    <article className="card stack" aria-label={backend.label}>
      <div>
        <strong>{backend.label}</strong>
        <div className="quiet breakable">
          {backend.model} · {backend.baseUrl}
        </div>
        <div className="quiet">
          {t("kindIs", { kind: backend.kind })} · {t(backend.hasKey ? "withKey" : "withoutKey")}
          {fixed && ` · ${t("fromEnvironment")}`}
        </div>
      </div>
      <p className="row">
        <span>{t("load", { running: backend.running, waiting: backend.waiting })}</span>
        <span className="breaker" data-breaker={backend.breaker} role="status">
          {t(`breaker.${backend.breaker}`)}
        </span>
      </p>
      <div className="row">
        {fixed ? (
          <span>{t("concurrencyIs", { count: backend.concurrency })}</span>
        ) : (
          <EditedNumber
            label={t("concurrency")}
            value={backend.concurrency}
            min={1}
            max={CONCURRENCY_MAX}
            onSave={(concurrency) => change("PATCH", { concurrency })}
          />
        )}
        {!fixed && (
          <Button
            variant="subtle"
            color="red"
            size="compact-md"
            aria-label={`${t("remove")}: ${backend.label}`}
            onClick={() => change("DELETE")}
          >
            {t("remove")}
          </Button>
        )}
      </div>
      {refusal && <p role="alert">{refusal}</p>}
    </article>
  );
}
