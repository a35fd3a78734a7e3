"use client";
import { SegmentedControl } from "@mantine/core";
import { useTranslations } from "next-intl";

export type StagePlace = "here" | "server";
type Props = { place: StagePlace; locked: boolean; onChange: (place: StagePlace) => void };

/** Whether a graphical program runs in this browser or on the server; `locked` while it runs. */
export function StagePlaceChoice({ place, locked, onChange }: Props) {
  const t = useTranslations("stage");
  return (
    <div className="row">
      <SegmentedControl
        aria-label={t("where")}
        value={place}
        disabled={locked}
        onChange={(value) => onChange(value === "server" ? "server" : "here")}
        data={[
          { value: "here", label: t("inBrowser") },
          { value: "server", label: t("server") },
        ]}
      />
      <span className="quiet">{t(place === "server" ? "onServerHint" : "inBrowserHint")}</span>
    </div>
  );
}
