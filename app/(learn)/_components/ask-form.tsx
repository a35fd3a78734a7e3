"use client";
import { Alert, Button, NativeSelect, Textarea, TextInput } from "@mantine/core";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { MathText } from "@/app/_ui/math-text";
import { requestJson } from "@/app/_ui/request-json";
import { plainFormulas } from "@/lib/notation/plain-formula";
import { detectLanguage } from "@/lib/runs/detect-language";
import { detectSubject } from "@/lib/runs/detect-subject";

type ModelView = { id: string; label: string; status: string };
type Draft = { problem: string; subject: string; locale: string; model: string; expected: string };

const DRAFT_KEY = "stepwise.draft";
const BLANK: Draft = { problem: "", subject: "auto", locale: "auto", model: "", expected: "" };
const SOLVER = "stepwise-solver";

/** Where a problem is typed. The draft is kept in the browser until it has become a run. */
export function AskForm({ examples }: { examples: string[] }) {
  const t = useTranslations("ask");
  const router = useRouter();
  const [draft, setDraft] = useDraft();
  const models = useModels();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part });

  async function submit(event?: FormEvent) {
    event?.preventDefault();
    if (busy) return;
    if (!draft.problem.trim()) {
      setError(t("empty"));
      field.current?.focus();
      return;
    }
    setBusy(true);
    setError(null);
    const answer = await requestJson<{ id: string }>("/api/runs", { method: "POST", body: bodyOf(draft) });
    if (answer.ok) {
      localStorage.removeItem(DRAFT_KEY);
      router.push(`/runs/${answer.value.id}`);
      return;
    }
    setBusy(false);
    setError(answer.error?.message ?? t("offline"));
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
        error={error}
        onChange={(event) => change({ problem: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void submit();
        }}
      />
      {draft.problem.trim() && (
        <section className="card" aria-label={t("preview")}>
          <MathText source={draft.problem} streaming />
        </section>
      )}
      <div className="row">
        <Button type="submit" size="md" loading={busy}>
          {t("submit")}
        </Button>
        {draft.problem.trim() && <Detected draft={draft} />}
      </div>
      {onlySolver && (
        <Alert variant="light" color="indigo">
          {t("solverNote")} <Link href="/settings">{t("solverNoteLink")}</Link>
        </Alert>
      )}
      <details>
        <summary>{t("more")}</summary>
        <MoreOptions draft={draft} models={models} change={change} />
      </details>
      <section>
        <h2>{t("examples")}</h2>
        <ul className="examples">
          {examples.map((example) => (
            <li key={example}>
              <Button variant="default" size="compact-md" onClick={() => change({ problem: example })}>
                {plainFormulas(example)}
              </Button>
            </li>
          ))}
        </ul>
      </section>
    </form>
  );
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

function MoreOptions(props: { draft: Draft; models: ModelView[]; change: (part: Partial<Draft>) => void }) {
  const t = useTranslations("ask");
  const { draft, models, change } = props;
  return (
    <div className="stack">
      <NativeSelect
        label={t("subject")}
        value={draft.subject}
        onChange={(event) => change({ subject: event.currentTarget.value })}
        data={(["auto", "math", "code"] as const).map((value) => ({ value, label: t(value) }))}
      />
      <NativeSelect
        label={t("language")}
        value={draft.locale}
        onChange={(event) => change({ locale: event.currentTarget.value })}
        data={(["auto", "zh", "en"] as const).map((value) => ({ value, label: t(value) }))}
      />
      <NativeSelect
        label={t("model")}
        value={draft.model}
        onChange={(event) => change({ model: event.currentTarget.value })}
        data={[
          { value: "", label: t("modelDefault") },
          ...models.map(({ id, label, status }) => ({
            value: id,
            label: status === "unreachable" ? `${label} (${t("unreachable")})` : label,
          })),
        ]}
      />
      <TextInput
        label={t("expected")}
        value={draft.expected}
        maxLength={2000}
        onChange={(event) => change({ expected: event.currentTarget.value })}
      />
    </div>
  );
}

function bodyOf(draft: Draft) {
  return {
    problem: draft.problem,
    subject: draft.subject,
    ...(draft.locale === "auto" ? {} : { locale: draft.locale }),
    ...(draft.model ? { models: [draft.model] } : {}),
    ...(draft.expected.trim() ? { expected: draft.expected } : {}),
    idempotencyKey: crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`,
  };
}

/** The draft, kept over reloads and failures. */
function useDraft() {
  const [draft, setDraft] = useState(BLANK);
  useEffect(() => {
    try {
      setDraft({ ...BLANK, ...JSON.parse(localStorage.getItem(DRAFT_KEY) ?? "{}") });
    } catch {
      localStorage.removeItem(DRAFT_KEY);
    }
  }, []);
  const save = (next: Draft) => {
    setDraft(next);
    localStorage.setItem(DRAFT_KEY, JSON.stringify(next));
  };
  return [draft, save] as const;
}

function useModels(): ModelView[] {
  const [models, setModels] = useState<ModelView[]>([]);
  useEffect(() => {
    void requestJson<{ models: ModelView[] }>("/api/models").then((answer) => {
      if (answer.ok) setModels(answer.value.models);
    });
  }, []);
  return models;
}
