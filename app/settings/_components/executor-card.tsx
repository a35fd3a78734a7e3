"use client";
import { useTranslations } from "next-intl";
import { ENFORCEMENTS } from "@/lib/programs/enforcement";
import type { Executor } from "./executor";

/** A sandbox: whether it works, what for, and what it keeps programs from. */
export function ExecutorCard({ executor }: { executor: Executor }) {
  const t = useTranslations("settings");
  const words = (enforced: boolean) =>
    ENFORCEMENTS.filter((name) => executor.enforces.includes(name) === enforced)
      .map((name) => t(`enforces.${name}`))
      .join(" · ");
  return (
    <article className="card stack">
      <strong>
        {executor.name} · {executor.languages.join(", ")} ·{" "}
        {executor.status === "ready" ? t("sandboxReady") : t("sandboxFailed")}
      </strong>
      <span>
        {executor.uses.length > 0
          ? t("sandboxUsed", { languages: executor.uses.join(", ") })
          : t("sandboxUnused")}
      </span>
      {executor.stage.length > 0 && (
        <span>{t("sandboxStage", { libraries: executor.stage.join(", ") })}</span>
      )}
      <span>
        {t("enforcesHeading")} {words(true)}
      </span>
      {words(false) && (
        <span>
          {t("enforcesNotHeading")} {words(false)}
        </span>
      )}
      <span className="quiet">{t(`limiter.${executor.limiter}`)}</span>
    </article>
  );
}
