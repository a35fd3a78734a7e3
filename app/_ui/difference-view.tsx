"use client";
import { useTranslations } from "next-intl";
import type { ProgramTestResult } from "@/lib/programs/program";
import { Excerpt } from "./excerpt";

/** What was expected and what came, side by side where there is room, with the line where they part marked. */
export function DifferenceView({ test }: { test: ProgramTestResult }) {
  const t = useTranslations("judging");
  const { expected, got, difference } = test;
  if (expected === undefined && got === undefined) return null;
  const line = difference?.line;
  return (
    <>
      {line !== undefined && <p className="quiet">{t("firstDifference", { line })}</p>}
      <div className="side-by-side">
        {expected !== undefined && <Excerpt title={t("expected")} text={expected} line={line} />}
        {got !== undefined && <Excerpt title={t("got")} text={got} line={line} />}
      </div>
    </>
  );
}
