"use client";
import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Excerpt } from "@/app/_ui/excerpt";
import { MathText } from "@/app/_ui/math-text";
import { requestJson } from "@/app/_ui/request-json";
import type { ProblemView } from "@/lib/programs/problem-overview";
import { Submission } from "./submission";

/** An imported problem: its statement and samples, and a place to try a program on all of its tests. */
export function ProblemPage({ id }: { id: string }) {
  const t = useTranslations("problems");
  const [problem, setProblem] = useState<ProblemView | null>(null);
  const [error, setError] = useState<string | null>(null);
  useEffect(() => {
    void requestJson<ProblemView>(`/api/problem-packages/${id}`).then((answer) => {
      if (answer.ok) setProblem(answer.value);
      else setError(answer.error?.message ?? t("failed"));
    });
  }, [id, t]);
  return (
    <div className="stack">
      <p>
        <Link href="/problems">{t("back")}</Link>
      </p>
      {error && <p role="alert">{error}</p>}
      {!problem && !error && <p role="status">{t("loading")}</p>}
      {problem && <Problem problem={problem} />}
    </div>
  );
}

function Problem({ problem }: { problem: ProblemView }) {
  const t = useTranslations("problems");
  const locale = useLocale();
  const { statements, samples } = problem;
  const statement = statements.find(({ language }) => language === locale) ?? statements[0];
  return (
    <>
      <h1>{statement?.title || problem.title}</h1>
      <p className="quiet">
        {t("limits", { seconds: problem.seconds, memory: problem.memoryMiB })}
        {` · ${t("counts", { count: problem.tests, hidden: problem.hidden })}`}
        {problem.interactive && ` · ${t("interactive")}`}
      </p>
      <section className="card">
        {statement?.markdown ? (
          <MathText source={statement.markdown} />
        ) : (
          <p className="quiet">{t("noStatement")}</p>
        )}
      </section>
      {samples.map(({ input, output }, index) => (
        <section key={index} aria-label={t("sample", { number: index + 1 })}>
          <h2>{t("sample", { number: index + 1 })}</h2>
          <div className="side-by-side">
            <Sample input={input} output={output} />
          </div>
        </section>
      ))}
      <Submission problem={problem} />
    </>
  );
}

function Sample({ input, output }: { input: string; output: string }) {
  const t = useTranslations("problems");
  const judging = useTranslations("judging");
  return (
    <>
      <Excerpt title={judging("input")} text={input} />
      <Excerpt title={t("output")} text={output} />
    </>
  );
}
