"use client";
import { Button, NativeSelect, Textarea } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { requestJson } from "@/app/_ui/request-json";
import { TestResults } from "@/app/_ui/test-results";
import { usePlaceWords } from "@/app/_ui/use-place-words";
import { VerdictMark } from "@/app/_ui/verdict-mark";
import type { ProblemView } from "@/lib/programs/problem-overview";
import { useJudged } from "./use-judged";

/** A program of one's own, run on all tests of a problem. What is typed is kept over a reload. */
export function Submission({ problem }: { problem: ProblemView }) {
  const t = useTranslations("problems");
  const languages = useLanguages();
  const [language, setLanguage] = useState("python");
  const [source, setSource] = useKeptSource(problem.id);
  const judged = useJudged();
  const submit = () => void judged.submit({ language, source, problem: problem.id });
  const busy = judged.phase !== "idle";
  return (
    <section className="stack" aria-label={t("program")}>
      <h2>{t("program")}</h2>
      <NativeSelect
        label={t("language")}
        value={language}
        data={languages}
        onChange={(event) => setLanguage(event.currentTarget.value)}
      />
      <Textarea
        autosize
        minRows={8}
        maxRows={28}
        value={source}
        aria-label={t("program")}
        spellCheck={false}
        autoCapitalize="off"
        classNames={{ input: "code-field" }}
        onChange={(event) => setSource(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && !busy) submit();
        }}
      />
      <div className="row">
        <Button onClick={submit} disabled={busy || source.trim() === ""}>
          {t("submit")}
        </Button>
        {busy && (
          <Button variant="default" onClick={judged.stop}>
            {t("stop")}
          </Button>
        )}
      </div>
      {judged.error && <p role="alert">{judged.error}</p>}
      <Result judged={judged} count={problem.tests} />
    </section>
  );
}

function Result({ judged, count }: { judged: ReturnType<typeof useJudged>; count: number }) {
  const t = useTranslations("problems");
  const judging = useTranslations("judging");
  const placeWords = usePlaceWords();
  const { phase, place, tests, end, stderr } = judged;
  return (
    <section className="stack" aria-label={t("result")}>
      <p role="status">
        {phase === "waiting" && (place ? placeWords(place) : t("waiting"))}
        {phase === "running" && t("running", { done: tests.length, count })}
        {end && <VerdictMark verdict={end.verdict} />}
        {end?.score && ` ${judging("points", { points: end.score.points, max: end.score.pointsMax })}`}
      </p>
      {stderr && <pre className="program-output">{stderr}</pre>}
      <TestResults tests={tests} />
    </section>
  );
}

/** What the sandbox here runs. */
function useLanguages(): string[] {
  const [languages, setLanguages] = useState(["python"]);
  useEffect(() => {
    void requestJson<{ languages: string[] }>("/api/executors").then((answer) => {
      const known = answer.ok ? answer.value.languages : undefined;
      if (known && known.length > 0) setLanguages(known);
    });
  }, []);
  return languages;
}

function useKeptSource(problem: string) {
  const key = `stepwise.submission.${problem}`;
  const [source, setSource] = useState("");
  useEffect(() => setSource(localStorage.getItem(key) ?? ""), [key]);
  const keep = (next: string) => {
    setSource(next);
    try {
      localStorage.setItem(key, next);
    } catch {
      // A full or forbidden store only means that nothing is kept over a reload.
    }
  };
  return [source, keep] as const;
}
