"use client";
import { FileInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { ProblemView } from "@/lib/programs/problem-overview";

/** Sends a package to the server, and says what came of it. */
export function ImportProblem({ onImported }: { onImported: () => void }) {
  const t = useTranslations("problems");
  const ask = useTranslations("ask");
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<{ text: string; wrong: boolean } | null>(null);

  async function send(file: File | null) {
    if (!file) return;
    setBusy(true);
    setSaid(null);
    const outcome = await upload(file);
    setBusy(false);
    if ("error" in outcome) return setSaid({ text: outcome.error ?? ask("offline"), wrong: true });
    const { title, overview } = outcome.value;
    setSaid({ text: t("imported", { title, count: overview.tests }), wrong: false });
    onImported();
  }

  return (
    <div className="stack">
      <FileInput
        label={t("import")}
        description={t("importHint")}
        accept=".zip,application/zip"
        value={null}
        disabled={busy}
        placeholder={busy ? t("importing") : t("import")}
        onChange={send}
      />
      {said && <p role={said.wrong ? "alert" : "status"}>{said.text}</p>}
    </div>
  );
}

type Imported = { id: string; title: string; overview: Pick<ProblemView, "tests"> };

async function upload(file: File): Promise<{ value: Imported } | { error: string | null }> {
  try {
    const response = await fetch("/api/problem-packages", {
      method: "POST",
      headers: { "content-type": "application/zip" },
      body: file,
    });
    const value = await response.json();
    return response.ok ? { value } : { error: value.error?.message ?? null };
  } catch {
    return { error: null };
  }
}
