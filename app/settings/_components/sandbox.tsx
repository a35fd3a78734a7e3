"use client";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { requestJson } from "@/app/_ui/request-json";
import { ENFORCEMENTS } from "@/lib/programs/enforcement";

type Executor = {
  name: string;
  languages: string[];
  uses: string[];
  enforces: string[];
  limiter: "cgroup2" | "cgroup1" | "rlimits" | "engine";
  status: "ready" | "failed";
};

type Answer = { executors: Executor[]; sympy: { version: string; sandbox: string } | null };

/** What runs programs here, whether it works, and what it keeps them from. */
export function Sandbox() {
  const t = useTranslations("settings");
  const [executors, setExecutors] = useState<Executor[] | null>(null);
  const [sympy, setSympy] = useState<Answer["sympy"]>(null);
  useEffect(() => {
    void requestJson<Answer>("/api/executors").then((answer) => {
      setExecutors(answer.ok ? answer.value.executors : []);
      setSympy(answer.ok ? answer.value.sympy : null);
    });
  }, []);
  const words = (executor: Executor, enforced: boolean) =>
    ENFORCEMENTS.filter((name) => executor.enforces.includes(name) === enforced)
      .map((name) => t(`enforces.${name}`))
      .join(" · ");
  return (
    <section>
      <h2>{t("sandbox")}</h2>
      <p className="quiet">{t("sandboxHint")}</p>
      {executors === null && <p role="status">{t("searching")}</p>}
      {executors?.map((executor) => (
        <article key={executor.name} className="card stack">
          <strong>
            {executor.name} · {executor.languages.join(", ")} ·{" "}
            {executor.status === "ready" ? t("sandboxReady") : t("sandboxFailed")}
          </strong>
          <span>
            {executor.uses.length > 0
              ? t("sandboxUsed", { languages: executor.uses.join(", ") })
              : t("sandboxUnused")}
          </span>
          <span>
            {t("enforcesHeading")} {words(executor, true)}
          </span>
          {words(executor, false) && (
            <span>
              {t("enforcesNotHeading")} {words(executor, false)}
            </span>
          )}
          <span className="quiet">{t(`limiter.${executor.limiter}`)}</span>
        </article>
      ))}
      {executors !== null && <p>{sympy ? t("sympyUsed", sympy) : t("sympyUnused")}</p>}
    </section>
  );
}
