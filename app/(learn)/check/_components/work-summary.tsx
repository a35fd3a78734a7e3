"use client";
import { Button } from "@mantine/core";
import { useTranslations } from "next-intl";
import type { CheckedWork } from "./shown-verdict";
import type { Checking } from "./use-checked-work";

/** The whole at a glance, told to those who cannot see it too. */
export function WorkSummary({ checking, onRetry }: { checking: Checking; onRetry: () => void }) {
  const t = useTranslations("checkWork");
  const { checked, busy, failure } = checking;
  return (
    <div className="work-summary">
      <p role="status">{busy ? t("busy") : words(checked, t)}</p>
      {failure && (
        <div role="alert" className="row">
          <span>
            {failure.error?.message ?? t("offline")} {t("kept")}
          </span>
          <Button variant="default" size="compact-md" onClick={onRetry}>
            {t("retry")}
          </Button>
        </div>
      )}
    </div>
  );
}

function words(
  { lines, firstError }: CheckedWork,
  t: ReturnType<typeof useTranslations<"checkWork">>,
): string {
  if (firstError !== null) return t("firstError", { number: firstError + 1 });
  const known = lines.filter((line) => line !== null);
  if (known.length === 0) return "";
  const unchecked = known.filter(({ verdict }) => verdict === "unchecked").length;
  return unchecked > 0 ? t("noError", { unchecked }) : t("allHold");
}
