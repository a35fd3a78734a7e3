"use client";
import { Button, PasswordInput, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { type FormEvent, useCallback, useEffect, useState } from "react";
import { requestJson } from "@/app/_ui/request-json";

type Backend = { id: string; label: string; baseUrl: string; model: string; hasKey: boolean; source: string };
type Server = { kind: string; baseUrl: string; models: string[] };
type Form = { label: string; baseUrl: string; model: string; apiKey: string };

const BLANK: Form = { label: "", baseUrl: "", model: "", apiKey: "" };

/** The model servers: those there are, a form for another, and those found on this computer. */
export function BackendSettings() {
  const t = useTranslations("settings");
  const [backends, setBackends] = useState<Backend[] | null>(null);
  const [form, setForm] = useState(BLANK);
  const [refused, setRefused] = useState<string | null>(null);

  const load = useCallback(async () => {
    const answer = await requestJson<{ backends: Backend[] }>("/api/backends");
    if (answer.ok) setBackends(answer.value.backends);
    else
      setRefused(answer.error?.status === 403 ? t("forbidden") : (answer.error?.message ?? t("forbidden")));
  }, [t]);
  useEffect(() => void load(), [load]);

  if (refused) return <p role="alert">{refused}</p>;
  return (
    <div className="stack">
      <section>
        <h2>{t("backends")}</h2>
        <p className="quiet">{t("backendsHint")}</p>
        {backends?.length === 0 && <p>{t("none")}</p>}
        {backends?.map((backend) => (
          <article key={backend.id} className="card row">
            <span className="step-title">{backend.label}</span>
            <span className="quiet">
              {backend.model} · {backend.baseUrl} · {backend.hasKey ? t("withKey") : t("withoutKey")}
              {backend.source === "environment" && ` · ${t("fromEnvironment")}`}
            </span>
            {backend.source !== "environment" && (
              <Button
                variant="subtle"
                color="red"
                size="compact-md"
                onClick={async () => {
                  await requestJson(`/api/backends/${backend.id}`, { method: "DELETE" });
                  await load();
                }}
              >
                {t("remove")}
              </Button>
            )}
          </article>
        ))}
      </section>
      <BackendForm form={form} setForm={setForm} onSaved={load} />
      <FoundServers
        onUse={(server, model) => setForm({ label: server.kind, baseUrl: server.baseUrl, model, apiKey: "" })}
      />
    </div>
  );
}

function BackendForm({
  form,
  setForm,
  onSaved,
}: {
  form: Form;
  setForm: (form: Form) => void;
  onSaved: () => Promise<void>;
}) {
  const t = useTranslations("settings");
  const ask = useTranslations("ask");
  const [busy, setBusy] = useState(false);
  const [message, setMessage] = useState<{ text: string; force: boolean } | null>(null);
  const field = (name: keyof Form) => ({
    value: form[name],
    onChange: (event: { currentTarget: { value: string } }) =>
      setForm({ ...form, [name]: event.currentTarget.value }),
  });

  async function save(force: boolean) {
    setBusy(true);
    setMessage(null);
    const { apiKey, ...body } = form;
    const answer = await requestJson("/api/backends", {
      method: "POST",
      body: { ...body, ...(apiKey ? { apiKey } : {}), ...(force ? { force } : {}) },
    });
    setBusy(false);
    if (!answer.ok)
      return setMessage({
        text: answer.error?.message ?? ask("offline"),
        force: answer.error?.status === 422,
      });
    setForm(BLANK);
    setMessage({ text: t("saved"), force: false });
    await onSaved();
  }

  return (
    <form
      className="card stack"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void save(false);
      }}
    >
      <h2>{t("add")}</h2>
      <TextInput label={t("name")} required {...field("label")} />
      <TextInput
        label={t("baseUrl")}
        required
        type="url"
        placeholder="http://127.0.0.1:8000/v1"
        {...field("baseUrl")}
      />
      <TextInput label={t("modelId")} required placeholder="deepseek-r1" {...field("model")} />
      <PasswordInput label={t("key")} autoComplete="off" {...field("apiKey")} />
      <div className="row">
        <Button type="submit" loading={busy}>
          {t("save")}
        </Button>
        {message?.force && (
          <Button variant="default" onClick={() => save(true)}>
            {t("saveAnyway")}
          </Button>
        )}
      </div>
      <p role="status">{busy ? t("saving") : message?.text}</p>
    </form>
  );
}

function FoundServers({ onUse }: { onUse: (server: Server, model: string) => void }) {
  const t = useTranslations("settings");
  const [servers, setServers] = useState<Server[] | null>(null);
  useEffect(() => {
    void requestJson<{ servers: Server[] }>("/api/backends/discovered").then((answer) =>
      setServers(answer.ok ? answer.value.servers : []),
    );
  }, []);
  return (
    <section>
      <h2>{t("found")}</h2>
      {servers === null && <p role="status">{t("searching")}</p>}
      {servers?.length === 0 && <p>{t("foundNone")}</p>}
      {servers?.flatMap((server) =>
        server.models.map((model) => (
          <article key={`${server.baseUrl} ${model}`} className="card row">
            <span className="step-title">
              {server.kind} · {model}
            </span>
            <Button variant="default" size="compact-md" onClick={() => onUse(server, model)}>
              {t("use")}
            </Button>
          </article>
        )),
      )}
    </section>
  );
}
