"use client";
import { Button, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { type FactForm, factForm, type ModelFact, peakFault } from "./model-fact";
import { ModelFactPeak } from "./model-fact-peak";

const TOKENS = { type: "number", min: 1, step: 1 };
const PRICE = { type: "number", min: 0, step: "any" };
const FIELDS = {
  contextTokens: { ...TOKENS, min: 256 },
  maxTokens: TOKENS,
  temperature: { type: "number", min: 0, max: 2, step: "any" },
  top_p: { type: "number", min: 0.01, max: 1, step: "any" },
  cachedInput: PRICE,
  input: PRICE,
  output: PRICE,
  currency: { pattern: "[A-Z]{3}", maxLength: 3 },
} satisfies Partial<Record<keyof FactForm, object>>;
const NAMES = Object.keys(FIELDS) as (keyof typeof FIELDS)[];

type Props = {
  fact: ModelFact;
  onSave: (form: FactForm) => Promise<void>;
  onRestore: () => Promise<void>;
};

/** Changes what is known of a model, or goes back to our own values. */
export function ModelFactForm({ fact, onSave, onRestore }: Props) {
  const t = useTranslations("settings");
  const [form, setForm] = useState(() => factForm(fact));
  const [busy, setBusy] = useState(false);
  const [tried, setTried] = useState(false);

  const fault = peakFault(form);
  async function save(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (fault) return;
    setBusy(true);
    await onSave(form);
    setBusy(false);
  }

  return (
    <form className="stack" onSubmit={save} aria-label={fact.label}>
      <div className="fact-fields">
        {NAMES.map((name) => (
          <TextInput
            key={name}
            label={t(`factFields.${name}`)}
            value={form[name]}
            onChange={(event) => setForm({ ...form, [name]: event.currentTarget.value })}
            {...FIELDS[name]}
          />
        ))}
      </div>
      <ModelFactPeak form={form} fault={tried ? fault : null} onChange={setForm} />
      <div className="row">
        <Button type="submit" loading={busy}>
          {t("saveChange")}
        </Button>
        {fact.edited && (
          <Button variant="subtle" onClick={onRestore}>
            {t("factRestore")}
          </Button>
        )}
      </div>
    </form>
  );
}
