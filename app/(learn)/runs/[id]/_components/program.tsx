"use client";
import { Button, Switch, Textarea } from "@mantine/core";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { Stage } from "@/app/_ui/stage/stage";
import { stageJob } from "@/app/_ui/stage/stage-job";
import { useStage } from "@/app/_ui/stage/use-stage";
import type { ErrorMark } from "@/lib/programs/error-mark";
import { explainError } from "@/lib/programs/explain-error";
import { graphicsKind } from "@/lib/programs/is-graphical";
import { locateErrors } from "@/lib/programs/locate-errors";
import { LANGUAGES, type Language } from "@/lib/programs/program";
import { ErrorHelp } from "./error-help";
import { OutputHere } from "./output-here";
import { ProgramField } from "./program-field";
import { ProgramOutput } from "./program-output";
import { type OwnTest, ProgramTests } from "./program-tests";
import { useKept } from "./use-kept";
import { useProgram } from "./use-program";
import { WhereToRun } from "./where-to-run";

const ProgramTerminal = dynamic(() => import("./program-terminal").then((module) => module.ProgramTerminal), {
  ssr: false,
});

/** A program of the answer: editable, kept over a reload, run in the sandbox, typed to, and tested. */
export function Program({ id, language, source }: { id: string; language: string; source: string }) {
  const t = useTranslations("run");
  const words = useTranslations("programs");
  const [text, setText] = useKept(`stepwise.program.${id}`, source);
  const [input, setInput] = useKept(`stepwise.input.${id}`, "");
  const [keptTests, keepTests] = useKept(`stepwise.tests.${id}`, "[]");
  const [interactive, setInteractive] = useKept(`stepwise.interactive.${id}`, "");
  const [revision, setRevision] = useState(0);
  const [goTo, setGoTo] = useState<ErrorMark | null>(null);
  const program = useProgram();
  const stage = useStage();
  const [where, setWhere] = useKept("stepwise.where", "server");
  const graphical = graphicsKind(language, text) !== null;
  const here = where === "here" && RUNS_HERE.has(language);
  const { marks, explanation } = useErrorHelp(program, text, language);
  const tests = parseTests(keptTests);
  const running = here ? stage.phase === "loading" || stage.phase === "running" : program.phase !== "idle";
  const run = (written: string) => {
    if (graphical || running || written.trim() === "") return;
    if (here) stage.run(stageJob(language, written, input));
    else
      void program.run({
        language,
        source: written,
        ...(interactive ? { interactive: true } : { stdin: input }),
      });
  };
  const reset = () => {
    setText(source);
    setRevision((count) => count + 1);
  };
  return (
    <section className="program stack" aria-label={t("program")}>
      <h2>
        {t("program")} · {language}
      </h2>
      <ProgramField
        language={language}
        value={text}
        revision={revision}
        label={t("program")}
        marks={marks}
        goTo={goTo}
        onChange={setText}
        onRun={run}
      />
      {!graphical && !here && (
        <Switch
          label={words("interactive")}
          checked={interactive !== ""}
          onChange={(event) => setInteractive(event.currentTarget.checked ? "yes" : "")}
        />
      )}
      {!graphical && (here || !interactive) && (
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
          <Button
            onClick={() => run(text)}
            disabled={running || text.trim() === ""}
            title={words("shortcut")}
          >
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
      {graphical && <Stage language={language} source={text} />}
      {!graphical && here && <OutputHere stage={stage} />}
      {!graphical && !here && (
        <>
          {program.error && <p role="alert">{program.error}</p>}
          {program.job?.interactive && (
            <section aria-label={words("terminal")}>
              <p className="quiet">{words("interactiveHint")}</p>
              <ProgramTerminal
                label={words("terminal")}
                output={program.output}
                running={running}
                onType={program.type}
              />
            </section>
          )}
          <ProgramOutput program={program} />
          {!running && (
            <ErrorHelp marks={marks} explanation={explanation} onGoTo={(mark) => setGoTo({ ...mark })} />
          )}
          <ProgramTests
            tests={tests}
            results={program.tests}
            running={running}
            onChange={(next) => keepTests(JSON.stringify(next))}
            onRun={() => void program.run({ language, source: text, tests })}
          />
        </>
      )}
    </section>
  );
}

/** What needs no compiler of its own runs in any browser. */
const RUNS_HERE = new Set(["python", "javascript"]);

/** What the last run's errors mean, as long as the program is still the one that ran. */
function useErrorHelp({ errors, end, job }: ReturnType<typeof useProgram>, text: string, language: string) {
  const known = LANGUAGES.find((name): name is Language => name === language);
  const failed = end !== null && end.verdict !== "OK" && end.verdict !== "AC" && !end.stopped;
  const ran = job?.source;
  return useMemo(() => {
    if (!known || !failed || ran === undefined) return { marks: [], explanation: null };
    return {
      marks: text === ran ? locateErrors(errors, known, ran) : [],
      explanation: explainError(errors, known),
    };
  }, [known, failed, ran, text, errors]);
}

function parseTests(kept: string): OwnTest[] {
  try {
    const tests: unknown = JSON.parse(kept);
    if (!Array.isArray(tests)) return [];
    return tests.map((test) => ({ input: String(test?.input ?? ""), output: String(test?.output ?? "") }));
  } catch {
    return [];
  }
}
