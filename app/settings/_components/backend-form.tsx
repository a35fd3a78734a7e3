"use client";
import { Button, NativeSelect, PasswordInput, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { requestJson } from "@/app/_ui/request-json";
import { BACKEND_KINDS } from "@/lib/inference/backend-profiles";
import { CONCURRENCY_DEFAULT, CONCURRENCY_MAX } from "./backend";

export const BLANK_BACKEND = {
  label: "",
  baseUrl: "",
  model: "",
  apiKey: "",
  kind: "",
  concurrency: String(CONCURRENCY_DEFAULT),
};
type Form = typeof BLANK_BACKEND;
type Props = { form: Form; setForm: (form: Form) => void; onSaved: () => Promise<void> };

/** A further model server, tried before it is saved. */
export function BackendForm({ form, setForm, onSaved }: Props) {
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
    const answer = await requestJson("/api/backends", { method: "POST", body: bodyOf(form, force) });
    setBusy(false);
    if (!answer.ok)
      return setMessage({
        text: answer.error?.message ?? ask("offline"),
        force: answer.error?.status === 422,
      });
    setForm(BLANK_BACKEND);
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
      <h2 className="flush">{t("add")}</h2>
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
      <TextInput
        label={t("concurrency")}
        description={t("concurrencyHint")}
        required
        type="number"
        min={1}
        max={CONCURRENCY_MAX}
        step={1}
        {...field("concurrency")}
      />
      <NativeSelect
        label={t("kind")}
        {...field("kind")}
        data={[{ value: "", label: t("kindByItself") }, ...BACKEND_KINDS]}
      />
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

function bodyOf({ apiKey, kind, concurrency, ...body }: Form, force: boolean) {
  return {
    ...body,
    concurrency: Number(concurrency),
    ...(apiKey ? { apiKey } : {}),
    ...(kind ? { kind } : {}),
    ...(force ? { force } : {}),
  };
}
