"use client";
import { Button } from "@mantine/core";
import { useTranslations } from "next-intl";
import type { RequestError } from "@/app/_ui/request-json";
import { useSecondsLeft } from "@/app/_ui/use-seconds-left";
import { useWaitWords } from "@/app/_ui/use-wait-words";

type Props = { error: RequestError; busy: boolean; onRetry: () => void };

/** A full queue or a spent budget: why, how long to wait, and the offer to try again when that is over. */
export function Refusal({ error, busy, onRetry }: Props) {
  const t = useTranslations("ask");
  const waitWords = useWaitWords();
  const left = useSecondsLeft(error.retryAfterSeconds ?? null, error);
  return (
    <section className="card failure stack" aria-label={t("refusedLabel")}>
      <p role="alert">
        {error.message} {t("draftKept")}
      </p>
      <div className="row">
        <Button variant="default" loading={busy} disabled={left > 0} onClick={onRetry}>
          {t("tryAgain")}
        </Button>
        {left > 0 && (
          <span role="timer" className="quiet">
            {t("waitFor", { duration: waitWords(left) })}
          </span>
        )}
      </div>
    </section>
  );
}
