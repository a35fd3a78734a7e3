"use client";
import { Button, Textarea } from "@mantine/core";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Stage } from "@/app/_ui/stage/stage";
import { StageFrame } from "@/app/_ui/stage/stage-frame";
import { stageJob } from "@/app/_ui/stage/stage-job";
import { StageOutput } from "@/app/_ui/stage/stage-output";
import { useStage } from "@/app/_ui/stage/use-stage";
import { graphicsKind } from "@/lib/programs/is-graphical";
import { useProgram } from "./use-program";
import { WhereToRun } from "./where-to-run";

const CodeEditor = dynamic(() => import("@/app/_ui/code-editor").then((module) => module.CodeEditor), {
  ssr: false,
  loading: () => <div className="editor" aria-busy="true" />,
});

/** A program of the answer: editable, kept over a reload, and run in the sandbox. */
export function Program({ id, language, source }: { id: string; language: string; source: string }) {
  const t = useTranslations("run");
  const [text, setText] = useKept(`stepwise.program.${id}`, source);
  const [input, setInput] = useKept(`stepwise.input.${id}`, "");
  const [revision, setRevision] = useState(0);
  const roomy = useRoomyScreen();
  const program = useProgram();
  const stage = useStage();
  const [where, setWhere] = useKept("stepwise.where", "server");
  const graphical = graphicsKind(language, text) !== null;
  const here = where === "here" && RUNS_HERE.has(language);
  const run = () => {
    if (graphical) return;
    if (here) stage.run(stageJob(language, text, input));
    else void program.run({ language, source: text, stdin: input });
  };
  const reset = () => {
    setText(source);
    setRevision((count) => count + 1);
  };
  const running = here ? stage.phase === "loading" || stage.phase === "running" : program.phase !== "idle";
  return (
    <section className="program stack" aria-label={t("program")}>
      <h2>
        {t("program")} · {language}
      </h2>
      {roomy ? (
        <CodeEditor
          language={language}
          value={text}
          revision={revision}
          onChange={setText}
          onRun={run}
          label={t("program")}
        />
      ) : (
        <Textarea
          autosize
          minRows={6}
          maxRows={24}
          value={text}
          aria-label={t("program")}
          spellCheck={false}
          autoCapitalize="off"
          classNames={{ input: "code-field" }}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      )}
      {graphical ? (
        <Stage language={language} source={text} />
      ) : (
        <Textarea
          label={t("input")}
          autosize
          minRows={1}
          maxRows={8}
          value={input}
          onChange={(event) => setInput(event.currentTarget.value)}
        />
      )}
      {!graphical && RUNS_HERE.has(language) && <WhereToRun where={where} onChange={setWhere} />}
      <div className="row">
        {!graphical && (
          <Button onClick={run} disabled={running || text.trim() === ""}>
            {t("runProgram")}
          </Button>
        )}
        {!graphical && running && (
          <Button variant="default" onClick={here ? stage.stop : program.stop}>
            {t("stopProgram")}
          </Button>
        )}
        {text !== source && (
          <Button variant="subtle" onClick={reset}>
            {t("resetProgram")}
          </Button>
        )}
      </div>
      {!graphical && !here && program.error && <p role="alert">{program.error}</p>}
      {!graphical && !here && <Output program={program} />}
      {!graphical && here && <OutputHere stage={stage} />}
    </section>
  );
}

/** What needs no compiler of its own runs in any browser. */
const RUNS_HERE = new Set(["python", "javascript"]);

function OutputHere({ stage }: { stage: ReturnType<typeof useStage> }) {
  const t = useTranslations("run");
  const words = useTranslations("stage");
  const { phase, end } = stage;
  return (
    <>
      <StageFrame stage={stage} title={words("stage")} hidden />
      <StageOutput stage={stage} />
      <p className="quiet" role="status">
        {phase === "loading" && words("loading")}
        {phase === "running" && t("programRunning")}
        {phase === "failed" && words("failed")}
        {phase === "ended" && !end && t("programVerdict.stopped")}
        {end && t(end.exitCode === 0 ? "programVerdict.OK" : "programVerdict.RE")}
        {end && ` · ${t("exitCode", { code: end.exitCode })} · ${end.seconds.toFixed(2)} s`}
      </p>
    </>
  );
}

function Output({ program }: { program: ReturnType<typeof useProgram> }) {
  const t = useTranslations("run");
  const { output, end, phase } = program;
  return (
    <>
      {(output || end) && (
        <section aria-label={t("output")}>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: long output scrolls, also by keyboard. */}
          <pre className="program-output" tabIndex={0}>
            {output.replaceAll("\u001b", "␛") || t("noOutput")}
          </pre>
        </section>
      )}
      <p className="quiet" role="status">
        {phase === "waiting" && t("programWaiting")}
        {phase === "running" && t("programRunning")}
        {end && phase === "idle" && (
          <>
            {t(`programVerdict.${end.stopped ? "stopped" : end.verdict}`)}
            {end.exitCode !== null && ` · ${t("exitCode", { code: end.exitCode })}`}
            {` · ${end.seconds.toFixed(2)} s · ${Math.round(end.memoryMiB)} MiB`}
          </>
        )}
      </p>
    </>
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
    try {
      localStorage.setItem(key, next);
    } catch {
      // A full or forbidden store only means that nothing is kept over a reload.
    }
  };
  return [value, keep] as const;
}

/** Monaco wants a mouse and room; elsewhere a plain field serves better. */
function useRoomyScreen(): boolean {
  const [roomy, setRoomy] = useState(false);
  useEffect(() => setRoomy(window.matchMedia("(min-width: 44rem) and (pointer: fine)").matches), []);
  return roomy;
}
