"use client";
import { Button, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { type FormEvent, useEffect, useState } from "react";
import { requestJson } from "@/app/_ui/request-json";
import { numberOfText, textOfNumber } from "./number-text";

type LimitsView = {
  tokensPerDay: number | null;
  moneyPerDay: number | null;
  currency: string;
  reasoningTokensMax: number | null;
};
type Form = Record<keyof LimitsView, string>;

/** What one person may use in a day, and how long a model may think; an empty field is no limit. */
export function Limits() {
  const t = useTranslations("settings");
  const ask = useTranslations("ask");
  const [form, setForm] = useState<Form | null>(null);
  const [busy, setBusy] = useState(false);
  const [message, setMessage] = useState("");
  useEffect(() => {
    void requestJson<LimitsView>("/api/limits").then((answer) => {
      if (answer.ok) setForm(formOf(answer.value));
      else setMessage(answer.error?.message ?? ask("offline"));
    });
  }, [ask]);

  async function save(event: FormEvent) {
    event.preventDefault();
    if (!form) return;
    setBusy(true);
    const answer = await requestJson("/api/limits", { method: "PUT", body: limitsOf(form) });
    setBusy(false);
    setMessage(answer.ok ? t("limitsSaved") : (answer.error?.message ?? ask("offline")));
  }

  const field = (name: keyof Form) => ({
    value: form?.[name] ?? "",
    onChange: (event: { currentTarget: { value: string } }) =>
      form && setForm({ ...form, [name]: event.currentTarget.value }),
  });
  const whole = { type: "number", min: 1, step: 1 } as const;
  return (
    <form className="card stack" onSubmit={save}>
      <h2 className="flush">{t("limits")}</h2>
      <p className="quiet">{t("limitsHint")}</p>
      {form && (
        <>
          <TextInput label={t("tokensPerDay")} {...whole} {...field("tokensPerDay")} />
          <div className="row">
            <TextInput
              label={t("moneyPerDay")}
              type="number"
              min={0.01}
              step="any"
              {...field("moneyPerDay")}
            />
            <TextInput
              label={t("currency")}
              required
              pattern="[A-Z]{3}"
              maxLength={3}
              placeholder="CNY"
              {...field("currency")}
            />
          </div>
          <TextInput
            label={t("reasoningTokensMax")}
            description={t("reasoningTokensMaxHint")}
            {...whole}
            {...field("reasoningTokensMax")}
          />
          <div className="row">
            <Button type="submit" loading={busy}>
              {t("saveChange")}
            </Button>
          </div>
        </>
      )}
      <p role="status">{message}</p>
    </form>
  );
}

function formOf(limits: LimitsView): Form {
  return {
    tokensPerDay: textOfNumber(limits.tokensPerDay),
    moneyPerDay: textOfNumber(limits.moneyPerDay),
    currency: limits.currency,
    reasoningTokensMax: textOfNumber(limits.reasoningTokensMax),
  };
}

function limitsOf(form: Form): LimitsView {
  return {
    tokensPerDay: numberOfText(form.tokensPerDay),
    moneyPerDay: numberOfText(form.moneyPerDay),
    currency: form.currency,
    reasoningTokensMax: numberOfText(form.reasoningTokensMax),
  };
}
