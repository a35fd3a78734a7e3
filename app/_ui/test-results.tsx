"use client";
import { useTranslations } from "next-intl";
import type { ProgramTestResult } from "@/lib/programs/program";
import { DifferenceView } from "./difference-view";
import { Excerpt } from "./excerpt";
import { VerdictMark } from "./verdict-mark";

/** A program's tests, one after another; those that failed with what was given, expected and got. */
export function TestResults({ tests }: { tests: readonly ProgramTestResult[] }) {
  return (
    <ol className="test-results">
      {tests.map((test, index) => (
        <li key={index}>
          <TestResult test={test} number={index + 1} />
        </li>
      ))}
    </ol>
  );
}

function TestResult({ test, number }: { test: ProgramTestResult; number: number }) {
  const t = useTranslations("judging");
  const failed = test.verdict !== "AC" && !test.hidden;
  return (
    <div className="test-result">
      <div className="row">
        <span>{test.name ?? t(test.hidden ? "hiddenTest" : "test", { number })}</span>
        <VerdictMark verdict={test.verdict} />
        <span className="quiet">
          {test.seconds.toFixed(2)} s{test.memoryMiB > 0 && ` · ${Math.round(test.memoryMiB)} MiB`}
          {test.pointsMax !== undefined &&
            ` · ${t("points", { points: test.points ?? 0, max: test.pointsMax })}`}
        </span>
      </div>
      {failed && <Failure test={test} />}
    </div>
  );
}

function Failure({ test }: { test: ProgramTestResult }) {
  const t = useTranslations("judging");
  return (
    <div className="test-failure">
      {test.message && <p className="test-message">{test.message}</p>}
      {test.assertion && <Excerpt title={t("assertion")} text={test.assertion} />}
      {test.input !== undefined && <Excerpt title={t("input")} text={test.input} />}
      <DifferenceView test={test} />
    </div>
  );
}
