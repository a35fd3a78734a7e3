"use client";
import { useTranslations } from "next-intl";
import { useCallback, useEffect, useState } from "react";
import { requestJson } from "@/app/_ui/request-json";
import type { Backend } from "./backend";
import { BackendSettings } from "./backend-settings";
import { Limits } from "./limits";
import { ModelFacts } from "./model-facts";

/** How often the load of the servers is looked at while the page is open. */
const REFRESH_MS = 3_000;

/** What only an administrator may see and change; others are told so, once. */
export function AdminSettings() {
  const t = useTranslations("settings");
  const ask = useTranslations("ask");
  const [backends, setBackends] = useState<Backend[] | null>(null);
  const [refused, setRefused] = useState<{ forbidden: boolean; message?: string } | null>(null);

  const load = useCallback(async () => {
    const answer = await requestJson<{ backends: Backend[] }>("/api/backends");
    if (answer.ok) setBackends(answer.value.backends);
    setRefused(
      answer.ok ? null : { forbidden: answer.error?.status === 403, message: answer.error?.message },
    );
  }, []);
  useEffect(() => {
    void load();
    const timer = setInterval(() => {
      if (document.visibilityState === "visible") void load();
    }, REFRESH_MS);
    return () => clearInterval(timer);
  }, [load]);

  if (refused?.forbidden) return <p role="alert">{t("forbidden")}</p>;
  return (
    <div className="stack">
      {refused && <p role="alert">{refused.message ?? ask("offline")}</p>}
      <BackendSettings backends={backends} onChanged={load} />
      <Limits />
      <ModelFacts />
    </div>
  );
}
