"use client";
import { useTranslations } from "next-intl";

/** Says how long something takes, as roughly as it is known: seconds, minutes or hours, rounded up. */
export function useWaitWords(): (seconds: number) => string {
  const t = useTranslations("wait");
  return (seconds) => {
    if (seconds < 10) return t("seconds", { count: Math.max(1, Math.ceil(seconds)) });
    if (seconds < 55) return t("aboutSeconds", { count: Math.ceil(seconds / 5) * 5 });
    if (seconds < 55 * 60) return t("aboutMinutes", { count: Math.ceil(seconds / 60) });
    return t("aboutHours", { count: Math.ceil(seconds / 3600) });
  };
}
