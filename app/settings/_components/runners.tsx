"use client";
import { useTranslations } from "next-intl";
import type { RunnersAnswer } from "./executor";
import { ExecutorCard } from "./executor-card";

/** The machines that run programs for this server: how many, how busy, with which sandboxes. */
export function Runners({ runners }: { runners: RunnersAnswer }) {
  const t = useTranslations("runners");
  const { redis, connected, waiting } = runners;
  const slots = connected.reduce((sum, runner) => sum + runner.slots, 0);
  return (
    <section>
      <h2>{t("heading")}</h2>
      <p className="quiet">{t("hint")}</p>
      <p role="status">
        {redis === "unreachable" && t("unreachable")}
        {redis === "connected" && connected.length === 0 && t("none")}
        {connected.length > 0 && t("connected", { count: connected.length, slots })}{" "}
        {redis === "connected" && t("waiting", { count: waiting })}
      </p>
      {connected.map(({ id, name, slots: places, busy, executors }) => (
        <section key={id} className="stack" aria-label={name}>
          <h3>
            {name} · {places > 0 ? t("load", { busy, slots: places }) : t("closing")}
          </h3>
          {executors
            .filter(({ uses }) => uses.length > 0)
            .map((executor) => (
              <ExecutorCard key={executor.name} executor={executor} />
            ))}
        </section>
      ))}
    </section>
  );
}
