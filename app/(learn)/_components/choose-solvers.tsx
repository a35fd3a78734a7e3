"use client";
import { Checkbox, NativeSelect } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { useId } from "react";
import { money } from "@/app/_ui/money";
import { countSolutions, MODELS_MAX, SAMPLES_MAX, type SolverChoice, toggleModel } from "./solver-choice";
import type { ModelView } from "./use-models";

type Props = { models: ModelView[]; choice: SolverChoice; onChoose: (choice: SolverChoice) => void };

/** Up to four models to compare, and how many independent solutions of each for a vote. */
export function ChooseSolvers({ models, choice, onChoose }: Props) {
  const t = useTranslations("ask");
  const samplesHint = useId();
  const count = countSolutions(choice);
  const full = choice.models.length >= MODELS_MAX;
  return (
    <div className="stack">
      <fieldset className="model-list">
        <legend>{t("models", { max: MODELS_MAX })}</legend>
        <p className="quiet">{t("modelsHint")}</p>
        {models.map((model) => {
          const checked = choice.models.includes(model.id);
          return (
            <Checkbox
              key={model.id}
              label={model.label}
              description={<ModelFacts model={model} />}
              checked={checked}
              disabled={full && !checked}
              onChange={() => onChoose(toggleModel(choice, model.id, models))}
            />
          );
        })}
        {full && <p role="status">{t("modelsFull", { max: MODELS_MAX })}</p>}
      </fieldset>
      <NativeSelect
        label={t("samples")}
        aria-describedby={samplesHint}
        value={String(choice.samples)}
        onChange={(event) => onChoose({ ...choice, samples: Number(event.currentTarget.value) })}
        data={Array.from({ length: SAMPLES_MAX }, (_, index) => String(index + 1))}
      />
      <p id={samplesHint} className="quiet">
        {t("samplesHint")}
      </p>
      <p role="status">{count > 1 && t("total", { count })}</p>
    </div>
  );
}

function ModelFacts({ model }: { model: ModelView }) {
  const t = useTranslations("ask");
  const locale = useLocale();
  const { status, price, contextTokens } = model;
  const facts = [
    t(`status.${status}`),
    ...(contextTokens ? [t("context", { thousands: thousands(contextTokens) })] : []),
    ...(price
      ? [
          t("price", {
            input: money(price.input, price.currency, locale),
            output: money(price.output, price.currency, locale),
          }),
        ]
      : []),
  ];
  return <>{facts.join(" · ")}</>;
}

/** Context lengths are named in thousands, or, where they are powers of two, in units of 1,024. */
function thousands(tokens: number): number {
  return Math.round(tokens / (tokens % 1024 === 0 ? 1024 : 1000));
}
