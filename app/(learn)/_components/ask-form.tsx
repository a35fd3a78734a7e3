"use client";
import { Alert, Button, Textarea } from "@mantine/core";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useRef, useState } from "react";
import { MathText } from "@/app/_ui/math-text";
import type { RequestError } from "@/app/_ui/request-json";
import { plainFormulas } from "@/lib/notation/plain-formula";
import { detectLanguage } from "@/lib/runs/detect-language";
import { detectSubject } from "@/lib/runs/detect-subject";
import { BudgetNote } from "./budget-note";
import { ChooseSolvers } from "./choose-solvers";
import { MoreOptions } from "./more-options";
import { Refusal } from "./refusal";
import { countSolutions, type SolverChoice } from "./solver-choice";
import { submitProblem } from "./submit-problem";
import { type Draft, useDraft } from "./use-draft";
import { type ModelView, useModels } from "./use-models";
import { useSolverChoice } from "./use-solver-choice";

const SOLVER = "stepwise-solver";

/** Where a problem is typed. The draft is kept in the browser until it has become a run. */
export function AskForm({ examples }: { examples: string[] }) {
  const t = useTranslations("ask");
  const { draft, change, forget } = useDraft();
  const models = useModels();
  const [choice, choose] = useSolverChoice(models);
  const field = useRef<HTMLTextAreaElement>(null);
  const asking = useAsking(() => submitProblem(draft, choice), forget);

  function submit(event?: FormEvent) {
    event?.preventDefault();
    if (draft.problem.trim()) return void asking.ask();
    asking.complain(t("empty"));
    field.current?.focus();
  }

  const onlySolver = models.length > 0 && models.every((model) => model.id === SOLVER);
  return (
    <form className="stack" onSubmit={submit}>
      <Textarea
        ref={field}
        label={t("label")}
        placeholder={t("placeholder")}
        description={t("shortcut")}
        inputWrapperOrder={["label", "input", "description", "error"]}
        size="md"
        autosize
        minRows={4}
        maxRows={20}
        maxLength={20_000}
        value={draft.problem}
        error={asking.complaint}
        onChange={(event) => change({ problem: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) submit();
        }}
      />
      {draft.problem.trim() && (
        <section className="card" aria-label={t("preview")}>
          <MathText source={draft.problem} arriving />
        </section>
      )}
      <div className="row">
        <Button type="submit" size="md" loading={asking.busy}>
          {t("submit")}
        </Button>
        <Chosen choice={choice} models={models} />
        {draft.problem.trim() && <Detected draft={draft} />}
      </div>
      {asking.refusal && <Refusal error={asking.refusal} busy={asking.busy} onRetry={submit} />}
      <BudgetNote revision={asking.refusals} />
      {onlySolver && (
        <Alert variant="light" color="indigo">
          {t("solverNote")} <Link href="/settings">{t("solverNoteLink")}</Link>
        </Alert>
      )}
      <details>
        <summary>{t("solvers")}</summary>
        <ChooseSolvers models={models} choice={choice} onChoose={choose} />
      </details>
      <details>
        <summary>{t("more")}</summary>
        <MoreOptions draft={draft} change={change} />
      </details>
      <Examples examples={examples} onChoose={(problem) => change({ problem })} />
    </form>
  );
}

/** One question at a time; a refusal that passes with time is kept apart from what the person can mend. */
function useAsking(send: () => ReturnType<typeof submitProblem>, forget: () => void) {
  const t = useTranslations("ask");
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [complaint, setComplaint] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<RequestError | null>(null);
  const [refusals, setRefusals] = useState(0);

  async function ask() {
    if (busy) return;
    setBusy(true);
    setComplaint(null);
    const answer = await send();
    if ("address" in answer) {
      forget();
      router.push(answer.address);
      return;
    }
    setBusy(false);
    setRefusals((count) => count + 1);
    const passing = answer.error?.status === 429 || answer.error?.status === 503;
    setRefusal(passing ? answer.error : null);
    if (!passing) setComplaint(answer.error?.message ?? t("offline"));
  }
  return { ask, busy, complaint, complain: setComplaint, refusal, refusals };
}

/** Who will solve, where that is not just the default: nobody should send 16 solutions without seeing it. */
function Chosen({ choice, models }: { choice: SolverChoice; models: ModelView[] }) {
  const t = useTranslations("ask");
  const labels = choice.models.map((id) => models.find((model) => model.id === id)?.label ?? id);
  const count = countSolutions(choice);
  if (labels.length === 0 && count === 1) return null;
  const names = labels.length > 0 ? labels.join(t("and")) : t("modelDefault");
  return <span className="quiet">{count > 1 ? t("chosen", { count, names }) : names}</span>;
}

function Detected({ draft }: { draft: Draft }) {
  const t = useTranslations("ask");
  const subject = draft.subject === "auto" ? detectSubject(draft.problem) : draft.subject;
  const locale = draft.locale === "auto" ? detectLanguage(draft.problem) : draft.locale;
  return (
    <span className="quiet">
      {t(subject === "code" ? "code" : "math")}
      {locale && ` · ${t(locale === "zh" ? "zh" : "en")}`}
    </span>
  );
}

function Examples({ examples, onChoose }: { examples: string[]; onChoose: (problem: string) => void }) {
  const t = useTranslations("ask");
  return (
    <section>
      <h2>{t("examples")}</h2>
      <ul className="examples">
        {examples.map((example) => (
          <li key={example}>
            <Button variant="default" size="compact-md" onClick={() => onChoose(example)}>
              {plainFormulas(example)}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
