"use client";
import { Button, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useCallback, useEffect, useState } from "react";
import { requestJson } from "@/app/_ui/request-json";
import { plainFormulas } from "@/lib/notation/plain-formula";

type Row = {
  id: string;
  state: "queued" | "running" | "done" | "failed" | "stopped";
  problem: string;
  createdAt: string;
};
type Page = { runs: Row[]; nextCursor: string | null };

/** One's runs, newest first, with search. */
export function RunList() {
  const t = useTranslations("runs");
  const state = useTranslations("state");
  const [query, setQuery] = useState("");
  const [settled] = useDebouncedValue(query, 250);
  const [page, setPage] = useState<Page | null>(null);
  const [error, setError] = useState<string | null>(null);

  const load = useCallback(
    async (cursor: string | null) => {
      const parameters = new URLSearchParams({
        ...(settled ? { q: settled } : {}),
        ...(cursor ? { cursor } : {}),
      });
      const answer = await requestJson<Page>(`/api/runs?${parameters}`);
      if (!answer.ok) return setError(answer.error?.message ?? t("failed"));
      setError(null);
      setPage((before) => ({
        ...answer.value,
        runs: cursor && before ? [...before.runs, ...answer.value.runs] : answer.value.runs,
      }));
    },
    [settled, t],
  );
  useEffect(() => void load(null), [load]);

  async function remove(id: string) {
    if (!window.confirm(t("confirmDelete"))) return;
    const answer = await requestJson(`/api/runs/${id}`, { method: "DELETE" });
    if (!answer.ok) return setError(answer.error?.message ?? t("failed"));
    setPage((before) => before && { ...before, runs: before.runs.filter((run) => run.id !== id) });
  }

  return (
    <div className="stack">
      <TextInput
        label={t("search")}
        type="search"
        value={query}
        onChange={(event) => setQuery(event.currentTarget.value)}
      />
      {error && <p role="alert">{error}</p>}
      {!page && !error && <p role="status">{t("loading")}</p>}
      {page?.runs.length === 0 &&
        (settled ? (
          <p>{t("noMatch")}</p>
        ) : (
          <p>
            {t("empty")} <Link href="/">{t("askFirst")}</Link>
          </p>
        ))}
      {page?.runs.map((run) => (
        <article key={run.id} className="card row">
          <Link className="step-title" href={`/runs/${run.id}`}>
            {plainFormulas(run.problem.slice(0, 200))}
          </Link>
          <span className="quiet">
            {state(run.state)} ·{" "}
            <time dateTime={run.createdAt}>{run.createdAt.slice(0, 16).replace("T", " ")}</time>
          </span>
          <Button
            variant="subtle"
            color="red"
            size="compact-md"
            onClick={() => remove(run.id)}
            aria-label={`${t("delete")}: ${run.problem.slice(0, 60)}`}
          >
            {t("delete")}
          </Button>
        </article>
      ))}
      {page?.nextCursor && (
        <Button variant="default" onClick={() => load(page.nextCursor)}>
          {t("more")}
        </Button>
      )}
    </div>
  );
}
