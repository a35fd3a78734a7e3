"use client";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { requestJson } from "@/app/_ui/request-json";

const ENFORCEMENTS = ["time", "memory", "output", "processes", "files", "network", "environment"] as const;
type Executor = { name: string; languages: string[]; enforces: string[]; status: "ready" | "failed" };

/** What runs programs here, whether it works, and what it keeps them from. */
export function Sandbox() {
  const t = useTranslations("settings");
  const [executors, setExecutors] = useState<Executor[] | null>(null);
  useEffect(() => {
    void requestJson<{ executors: Executor[] }>("/api/executors").then((answer) =>
      setExecutors(answer.ok ? answer.value.executors : []),
    );
  }, []);
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
            {t("enforcesHeading")}{" "}
            {ENFORCEMENTS.filter((name) => executor.enforces.includes(name))
              .map((name) => t(`enforces.${name}`))
              .join(" · ")}
          </span>
        </article>
      ))}
    </section>
  );
}
