"use client";
import { Button, Textarea } from "@mantine/core";
import { useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import { useEffect, useState } from "react";
import { useProgram } from "./use-program";

const CodeEditor = dynamic(() => import("@/app/_ui/code-editor").then((module) => module.CodeEditor), { ssr: false });

/** A program of the answer: editable, kept over a reload, and run in the sandbox. */
export function Program({ id, language, source }: { id: string; language: string; source: string }) {
  const t = useTranslations("run");
  const [text, setText] = useKept(`stepwise.program.${id}`, source);
  const [input, setInput] = useKept(`stepwise.input.${id}`, "");
  const roomy = useRoomyScreen();
  const program = useProgram();
  const run = () => program.run({ language, source: text, stdin: input });
  return (
    <section className="program stack" aria-label={t("program")}>
      <h2>
        {t("program")} · {language}
      </h2>
      {roomy ? (
        <CodeEditor language={language} value={text} onChange={setText} onRun={run} label={t("program")} />
      ) : (
        <Textarea autosize minRows={6} maxRows={24} value={text} aria-label={t("program")} spellCheck={false} onChange={(event) => setText(event.currentTarget.value)} />
      )}
      <Textarea label={t("input")} autosize minRows={1} maxRows={8} value={input} onChange={(event) => setInput(event.currentTarget.value)} />
      <div className="row">
        <Button onClick={run} loading={program.running}>
          {t("runProgram")}
        </Button>
        {program.running && (
          <Button variant="default" onClick={program.stop}>
            {t("stopProgram")}
          </Button>
        )}
        {text !== source && (
          <Button variant="subtle" onClick={() => setText(source)}>
            {t("resetProgram")}
          </Button>
        )}
      </div>
      {program.error && <p role="alert">{program.error}</p>}
      {(program.output || program.summary) && (
        <section aria-label={t("output")} role="status">
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: long output scrolls, also by keyboard. */}
          <pre className="program-output" tabIndex={0}>
            {program.output || t("noOutput")}
          </pre>
          <p className="quiet">{program.summary}</p>
        </section>
      )}
    </section>
  );
}

function useKept(key: string, initial: string) {
  const [value, setValue] = useState(initial);
  useEffect(() => {
    const kept = localStorage.getItem(key);
    if (kept !== null) setValue(kept);
  }, [key]);
  const keep = (next: string) => {
    setValue(next);
    localStorage.setItem(key, next);
  };
  return [value, keep] as const;
}

/** Monaco wants a mouse and room; elsewhere a plain field serves better. */
function useRoomyScreen(): boolean {
  const [roomy, setRoomy] = useState(false);
  useEffect(() => setRoomy(window.matchMedia("(min-width: 44rem) and (pointer: fine)").matches), []);
  return roomy;
}
