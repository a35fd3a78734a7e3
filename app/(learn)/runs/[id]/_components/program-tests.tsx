"use client";
import { Button, Textarea } from "@mantine/core";
import { useTranslations } from "next-intl";
import type { ProgramTestResult } from "@/lib/programs/program";

export type OwnTest = { input: string; output: string };
type Props = {
  tests: OwnTest[];
  results: ProgramTestResult[];
  running: boolean;
  onChange: (tests: OwnTest[]) => void;
  onRun: () => void;
};

/** A student's own tests beside the program, each with its verdict and the first difference. */
export function ProgramTests({ tests, results, running, onChange, onRun }: Props) {
  const t = useTranslations("programs");
  const change = (index: number, part: Partial<OwnTest>) =>
    onChange(tests.map((test, at) => (at === index ? { ...test, ...part } : test)));
  const passed = results.filter((result) => result?.verdict === "AC").length;
  return (
    <details className="program-tests stack">
      <summary>
        {t("tests")}
        {tests.length > 0 && ` · ${tests.length}`}
        {results.length > 0 && ` · ${t("passed", { count: passed, total: tests.length })}`}
      </summary>
      {tests.map((test, index) => (
        <fieldset key={`${index + 1}`} className="card stack">
          <legend>
            {t("testNumber", { number: index + 1 })}
            {results[index] && <Verdict result={results[index]} />}
          </legend>
          <div className="program-test-pair">
            <Textarea
              label={t("testInput")}
              autosize
              minRows={2}
              maxRows={8}
              value={test.input}
              classNames={{ input: "code-field" }}
              onChange={(event) => change(index, { input: event.currentTarget.value })}
            />
            <Textarea
              label={t("testExpected")}
              autosize
              minRows={2}
              maxRows={8}
              value={test.output}
              classNames={{ input: "code-field" }}
              onChange={(event) => change(index, { output: event.currentTarget.value })}
            />
          </div>
          {results[index]?.diff && <Difference diff={results[index].diff} />}
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={() => onChange(tests.filter((_, at) => at !== index))}
            style={{ alignSelf: "start" }}
          >
            {t("removeTest", { number: index + 1 })}
          </Button>
        </fieldset>
      ))}
      <div className="row">
        <Button variant="default" onClick={() => onChange([...tests, { input: "", output: "" }])}>
          {t("addTest")}
        </Button>
        {tests.length > 0 && (
          <Button onClick={onRun} disabled={running}>
            {t("runTests")}
          </Button>
        )}
      </div>
    </details>
  );
}

function Verdict({ result }: { result: ProgramTestResult }) {
  const t = useTranslations("run");
  return (
    <span className="quiet">
      {" "}
      · {t(`programVerdict.${result.verdict}`)} · {result.seconds.toFixed(2)} s
    </span>
  );
}

/** The judge's `@ line`, `- expected`, `+ given`, side by side. */
function Difference({ diff }: { diff: string }) {
  const t = useTranslations("programs");
  const lines = diff.split("\n");
  const side = (sign: string) =>
    lines
      .filter((line) => line.startsWith(sign))
      .map((line) => line.slice(2))
      .join("\n");
  const place = lines.find((line) => line.startsWith("@"))?.match(/\d+/)?.[0];
  const expected = side("-");
  const given = side("+");
  if (!expected && !given) return <pre className="program-output">{diff}</pre>;
  return (
    <div>
      <strong>{t("firstDifference")}</strong>
      {place && ` · ${t("place", { line: place })}`}
      <div className="program-test-pair">
        <div>
          <span className="quiet">{t("testExpected")}</span>
          <pre className="program-output">{expected}</pre>
        </div>
        <div>
          <span className="quiet">{t("testGiven")}</span>
          <pre className="program-output">{given}</pre>
        </div>
      </div>
    </div>
  );
}
