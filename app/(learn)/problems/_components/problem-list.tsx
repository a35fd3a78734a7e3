"use client";
import { Button } from "@mantine/core";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useCallback, useEffect, useState } from "react";
import { requestJson } from "@/app/_ui/request-json";
import type { ProblemRow } from "@/lib/programs/problem-overview";
import { ImportProblem } from "./import-problem";

/** The imported problems; whoever may import finds how, whoever may not is told so when trying. */
export function ProblemList() {
  const t = useTranslations("problems");
  const [rows, setRows] = useState<ProblemRow[] | null>(null);
  const [error, setError] = useState<string | null>(null);

  const load = useCallback(async () => {
    const answer = await requestJson<{ problems: ProblemRow[] }>("/api/problem-packages");
    if (answer.ok) setRows(answer.value.problems);
    setError(answer.ok ? null : (answer.error?.message ?? t("failed")));
  }, [t]);
  useEffect(() => void load(), [load]);

  async function remove(id: string) {
    if (!window.confirm(t("confirmDelete"))) return;
    const answer = await requestJson(`/api/problem-packages/${id}`, { method: "DELETE" });
    if (answer.ok) return load();
    setError(answer.error?.message ?? t("failed"));
  }

  return (
    <div className="stack">
      <ImportProblem onImported={load} />
      {error && <p role="alert">{error}</p>}
      {!rows && !error && <p role="status">{t("loading")}</p>}
      {rows?.length === 0 && <p>{t("empty")}</p>}
      {rows?.map((row) => (
        <article key={row.id} className="card row">
          <Link className="step-title" href={`/problems/${row.id}`}>
            {row.title}
          </Link>
          <span className="quiet">
            {t("counts", { count: row.tests, hidden: row.hidden })}
            {row.interactive && ` · ${t("interactive")}`}
            {row.scores && ` · ${t("scored")}`}
          </span>
          <Button
            variant="subtle"
            color="red"
            size="compact-md"
            aria-label={`${t("delete")}: ${row.title}`}
            onClick={() => remove(row.id)}
          >
            {t("delete")}
          </Button>
        </article>
      ))}
    </div>
  );
}
