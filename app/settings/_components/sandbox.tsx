"use client";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { requestJson } from "@/app/_ui/request-json";
import type { SandboxAnswer } from "./executor";
import { ExecutorCard } from "./executor-card";
import { Runners } from "./runners";

const RELOAD_MS = 5000;
const NOTHING: SandboxAnswer = { executors: [], runners: null, sympy: null };

/** What runs programs here, whether it works, and what it keeps them from. */
export function Sandbox() {
  const t = useTranslations("settings");
  const [sandbox, setSandbox] = useState<SandboxAnswer | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const load = async () => {
      const answer = await requestJson<SandboxAnswer>("/api/executors");
      setSandbox((before) => (answer.ok ? answer.value : (before ?? NOTHING)));
      // Runners come and go.
      if (!answer.ok || answer.value.runners) timer = setTimeout(load, RELOAD_MS);
    };
    void load();
    return () => clearTimeout(timer);
  }, []);
  if (sandbox?.runners) return <Runners runners={sandbox.runners} />;
  return (
    <section>
      <h2>{t("sandbox")}</h2>
      <p className="quiet">{t("sandboxHint")}</p>
      {sandbox === null && <p role="status">{t("searching")}</p>}
      {sandbox?.executors.map((executor) => (
        <ExecutorCard key={executor.name} executor={executor} />
      ))}
      {sandbox !== null && <p>{sandbox.sympy ? t("sympyUsed", sandbox.sympy) : t("sympyUnused")}</p>}
    </section>
  );
}
