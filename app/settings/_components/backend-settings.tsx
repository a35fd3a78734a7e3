"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Backend } from "./backend";
import { BackendCard } from "./backend-card";
import { BackendForm, BLANK_BACKEND } from "./backend-form";
import { FoundServers } from "./found-servers";

type Props = { backends: Backend[] | null; onChanged: () => Promise<void> };

/** The model servers: those there are, a form for another, and those found on this computer. */
export function BackendSettings({ backends, onChanged }: Props) {
  const t = useTranslations("settings");
  const [form, setForm] = useState(BLANK_BACKEND);
  return (
    <>
      <section className="stack">
        <h2>{t("backends")}</h2>
        <p className="quiet">{t("backendsHint")}</p>
        {backends?.length === 0 && <p>{t("none")}</p>}
        {backends?.map((backend) => (
          <BackendCard key={backend.id} backend={backend} onChanged={onChanged} />
        ))}
      </section>
      <BackendForm form={form} setForm={setForm} onSaved={onChanged} />
      <FoundServers
        onUse={(server, model) =>
          setForm({ ...BLANK_BACKEND, label: server.kind, baseUrl: server.baseUrl, model })
        }
      />
    </>
  );
}
