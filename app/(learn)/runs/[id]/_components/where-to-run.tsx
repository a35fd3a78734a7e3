"use client";
import { SegmentedControl } from "@mantine/core";
import { useTranslations } from "next-intl";

/** Whether a program without pictures runs on the server or in this browser. */
export function WhereToRun({ where, onChange }: { where: string; onChange: (where: string) => void }) {
  const t = useTranslations("stage");
  return (
    <div className="row">
      <SegmentedControl
        aria-label={t("where")}
        value={where === "here" ? "here" : "server"}
        onChange={onChange}
        data={[
          { value: "server", label: t("server") },
          { value: "here", label: t("here") },
        ]}
      />
      {where === "here" && <span className="quiet">{t("hereHint")}</span>}
    </div>
  );
}
