"use client";
import { NativeSelect, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import type { Draft } from "./use-draft";

/** What is seldom wanted: subject, language, and an answer to compare with. */
export function MoreOptions({ draft, change }: { draft: Draft; change: (part: Partial<Draft>) => void }) {
  const t = useTranslations("ask");
  const judging = useTranslations("judging");
  return (
    <div className="stack">
      <NativeSelect
        label={t("subject")}
        value={draft.subject}
        onChange={(event) => change({ subject: event.currentTarget.value })}
        data={(["auto", "math", "code"] as const).map((value) => ({ value, label: t(value) }))}
      />
      <NativeSelect
        label={t("language")}
        value={draft.locale}
        onChange={(event) => change({ locale: event.currentTarget.value })}
        data={(["auto", "zh", "en"] as const).map((value) => ({ value, label: t(value) }))}
      />
      <NativeSelect
        label={judging("repair")}
        value={draft.repair}
        onChange={(event) => change({ repair: event.currentTarget.value })}
        data={["0", "1", "2", "3"].map((value) => ({
          value,
          label: value === "0" ? judging("repairNever") : judging("repairUpTo", { count: value }),
        }))}
      />
      <TextInput
        label={t("expected")}
        value={draft.expected}
        maxLength={2000}
        onChange={(event) => change({ expected: event.currentTarget.value })}
      />
    </div>
  );
}
