"use client";
import { Button } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { requestJson } from "@/app/_ui/request-json";

type Props<T> = {
  label: string;
  url: string;
  body?: unknown;
  /** The button that is meant most, among those beside it. */
  primary?: boolean;
  describedBy?: string;
  onDone?: (answer: T) => void;
};

/** Sends one request when pressed, and says beside it when that is refused. */
export function ActionButton<T>({ label, url, body, primary = false, describedBy, onDone }: Props<T>) {
  const t = useTranslations("ask");
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  async function send() {
    setBusy(true);
    setRefusal(null);
    const answer = await requestJson<T>(url, { method: "POST", body });
    setBusy(false);
    if (answer.ok) onDone?.(answer.value);
    else setRefusal(answer.error?.message ?? t("offline"));
  }
  return (
    <>
      <Button
        variant={primary ? "filled" : "default"}
        size="compact-md"
        loading={busy}
        aria-describedby={describedBy}
        onClick={send}
      >
        {label}
      </Button>
      {refusal && <span role="alert">{refusal}</span>}
    </>
  );
}
