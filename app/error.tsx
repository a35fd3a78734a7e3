"use client";
import { Button } from "@mantine/core";
import { useTranslations } from "next-intl";

export default function PageError({ reset }: { error: Error; reset: () => void }) {
  const t = useTranslations("shell");
  return (
    <>
      <h1>{t("failed")}</h1>
      <p>{t("failedHint")}</p>
      <Button onClick={reset}>{t("retry")}</Button>
    </>
  );
}
