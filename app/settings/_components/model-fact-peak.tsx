"use client";
import { NativeSelect, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import type { FactForm, peakFault } from "./model-fact";

type Props = {
  form: FactForm;
  /** What keeps it from being saved, once that was tried. */
  fault: ReturnType<typeof peakFault>;
  onChange: (form: FactForm) => void;
};

/** The hours at which a model costs more, or less, and how many times as much. */
export function ModelFactPeak({ form, fault, onChange }: Props) {
  const t = useTranslations("settings");
  const field = (name: keyof FactForm) => ({
    value: form[name],
    onChange: (event: { currentTarget: { value: string } }) =>
      onChange({ ...form, [name]: event.currentTarget.value }),
  });
  return (
    <fieldset className="fact-peak">
      <legend>{t("factPeakHeading")}</legend>
      <div className="fact-fields">
        <TextInput
          label={t("factFields.peakHours")}
          description={t("factPeakHint")}
          placeholder="01:00–04:00, 06:00–10:00"
          maxLength={200}
          error={fault ? t(`factPeakFault.${fault}`) : null}
          {...field("peakHours")}
        />
        <TextInput
          label={t("factFields.peakTimes")}
          description={t("factPeakTimesHint")}
          type="number"
          min={0.01}
          max={100}
          step="any"
          {...field("peakTimes")}
        />
        <NativeSelect
          label={t("factFields.peakDays")}
          data={[
            { value: "all", label: t("factPeakDays.all") },
            { value: "working", label: t("factPeakDays.working") },
          ]}
          {...field("peakDays")}
        />
      </div>
    </fieldset>
  );
}
