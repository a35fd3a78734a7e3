"use client";
import { Button, Switch, Textarea } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { MathText } from "@/app/_ui/math-text";
import { useCheckedWork } from "./use-checked-work";
import { useWork } from "./use-work";
import { addLine, changeLine, clearWork, pasteLines, removeLine, type Work } from "./work";
import { WorkLineView } from "./work-line";
import { WorkSummary } from "./work-summary";

/** Where a student writes a solution line by line and sees at each line whether it follows. */
export function CheckWork() {
  const t = useTranslations("checkWork");
  const { work, ready, change } = useWork();
  const [attempt, setAttempt] = useState(0);
  const checking = useCheckedWork(work, ready, attempt);
  return (
    <div className="stack">
      <ProblemField value={work.problem} onChange={(problem) => change({ ...work, problem })} />
      <Switch
        label={t("formulaKeyboard")}
        checked={work.formulaKeyboard}
        onChange={(event) => change({ ...work, formulaKeyboard: event.currentTarget.checked })}
      />
      <Lines work={work} change={change} checked={checking.checked} />
      <WorkSummary checking={checking} onRetry={() => setAttempt((count) => count + 1)} />
      <div>
        <Button
          variant="subtle"
          color="red"
          onClick={() => {
            if (window.confirm(t("confirmClear"))) change(clearWork(work));
          }}
        >
          {t("clear")}
        </Button>
      </div>
    </div>
  );
}

function ProblemField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const t = useTranslations("checkWork");
  return (
    <>
      <Textarea
        label={t("problem")}
        description={t("problemHint")}
        placeholder={t("problemPlaceholder")}
        size="md"
        autosize
        minRows={2}
        maxRows={10}
        maxLength={20_000}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {value.includes("$") && (
        <section className="card" aria-label={t("preview")}>
          <MathText source={value} arriving />
        </section>
      )}
    </>
  );
}

type LinesProps = {
  work: Work;
  change: (work: Work) => void;
  checked: ReturnType<typeof useCheckedWork>["checked"];
};

function Lines({ work, change, checked }: LinesProps) {
  const t = useTranslations("checkWork");
  // Which line is to take the focus; the count tells one wish from the next.
  const [focus, setFocus] = useState({ id: 0, count: 0 });
  const moveTo = (id: number | undefined) => {
    if (id !== undefined) setFocus(({ count }) => ({ id, count: count + 1 }));
  };
  const apply = (next: { work: Work; focus: number }) => {
    change(next.work);
    moveTo(next.focus);
  };
  return (
    <section aria-labelledby="work-lines">
      <h2 id="work-lines">{t("lines")}</h2>
      <p className="quiet">{t("linesHint")}</p>
      <ol className="work-lines">
        {work.lines.map(({ id, text }, index) => (
          <WorkLineView
            key={id}
            number={index + 1}
            text={text}
            focus={focus.id === id ? focus.count : 0}
            formulaKeyboard={work.formulaKeyboard}
            shown={checked.lines[index] ?? null}
            onChange={(next) => change(changeLine(work, id, next))}
            onRemove={() => apply(removeLine(work, id))}
            onEnter={() => apply(addLine(work, id))}
            onEmptyBackspace={() => apply(removeLine(work, id))}
            onUp={() => moveTo(work.lines[index - 1]?.id)}
            onDown={() => moveTo(work.lines[index + 1]?.id)}
            onPaste={(pasted) => {
              if (!/\S[^\S\n]*\r?\n/.test(pasted)) return false;
              apply(pasteLines(work, id, pasted));
              return true;
            }}
          />
        ))}
      </ol>
      <Button variant="default" onClick={() => apply(addLine(work, work.lines.at(-1)?.id ?? 0))}>
        {t("addLine")}
      </Button>
    </section>
  );
}
