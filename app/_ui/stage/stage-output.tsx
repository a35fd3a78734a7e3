"use client";
import { Button, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { StageControls } from "./stage-controls";

/** What the program prints, and a line to type where it waits for one. */
export function StageOutput({ stage, quiet = false }: { stage: StageControls; quiet?: boolean }) {
  const t = useTranslations("stage");
  const run = useTranslations("run");
  const shown = stage.output || (!quiet && stage.end);
  return (
    <>
      {shown && (
        <section aria-label={run("output")}>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: long output scrolls, also by keyboard. */}
          <pre className="program-output" tabIndex={0}>
            {stage.output.replaceAll("\u001b", "␛") || run("noOutput")}
          </pre>
        </section>
      )}
      {stage.waitingForLine && <LineField label={t("line")} onLine={stage.type} />}
    </>
  );
}

function LineField({ label, onLine }: { label: string; onLine: (text: string, end: boolean) => void }) {
  const t = useTranslations("stage");
  const [text, setText] = useState("");
  const send = () => {
    onLine(`${text}\n`, false);
    setText("");
  };
  return (
    <form
      className="row"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <TextInput label={label} value={text} onChange={(event) => setText(event.currentTarget.value)} />
      <Button type="submit">{t("sendLine")}</Button>
    </form>
  );
}
