"use client";
import { Button } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { money } from "@/app/_ui/money";
import type { ModelOverrides } from "@/lib/inference/model-profile";
import { writePeakHours } from "@/lib/inference/peak-hours";
import { changeFact, type ModelFact, restoreFact } from "./model-fact";
import { ModelFactForm } from "./model-fact-form";

type Props = {
  fact: ModelFact;
  overrides: ModelOverrides;
  /** Resolves to whether it was taken. */
  onSave: (overrides: ModelOverrides) => Promise<boolean>;
};

/** One model's facts in words, and the form that changes them. */
export function ModelFactRow({ fact, overrides, onSave }: Props) {
  const t = useTranslations("settings");
  const [editing, setEditing] = useState(false);
  async function save(changed: ModelOverrides) {
    if (await onSave(changed)) setEditing(false);
  }
  return (
    <li className="card stack">
      <div className="row">
        <span className="step-title">
          {fact.label} {fact.edited && <span className="quiet">({t("factEdited")})</span>}
        </span>
        <Button
          variant="default"
          size="compact-md"
          aria-expanded={editing}
          aria-label={`${t("edit")}: ${fact.label}`}
          onClick={() => setEditing(!editing)}
        >
          {t("edit")}
        </Button>
      </div>
      {editing ? (
        <ModelFactForm
          fact={fact}
          onSave={(form) => save(changeFact(overrides, fact, form))}
          onRestore={() => save(restoreFact(overrides, fact.key))}
        />
      ) : (
        <FactWords fact={fact} />
      )}
    </li>
  );
}

function FactWords({ fact }: { fact: ModelFact }) {
  const t = useTranslations("settings");
  const locale = useLocale();
  const { price, sampling, contextTokens, maxTokens } = fact;
  const amount = (value: number) => money(value, price?.currency ?? "", locale);
  const words = [
    ...(contextTokens === undefined ? [] : [t("factContext", { count: contextTokens })]),
    ...(maxTokens === undefined ? [] : [t("factMax", { count: maxTokens })]),
    ...(sampling.temperature === undefined ? [] : [`temperature ${sampling.temperature}`]),
    ...(sampling.top_p === undefined ? [] : [`top_p ${sampling.top_p}`]),
  ];
  return (
    <div className="quiet">
      {words.length > 0 && <div>{words.join(" · ")}</div>}
      <div>
        {price
          ? t("factPrice", {
              cached: amount(price.cachedInput),
              input: amount(price.input),
              output: amount(price.output),
            })
          : t("factNoPrice")}
        {price?.peak &&
          ` ${t("factPeak", {
            times: price.peak.multiplier,
            hours: writePeakHours(price.peak.utcHours),
            days: price.peak.workingDaysOnly ? "working" : "all",
          })}`}
      </div>
    </div>
  );
}
