"use client";
import { useTranslations } from "next-intl";
import type { StepView } from "@/lib/runs/run-view";
import { stepAnchor } from "./step-anchor";

/** Another step that this one takes back, or that took this one back: in words, and as a link to it. */
export function StepRelation({
  lane,
  relation,
  step,
}: {
  lane: number;
  relation: "takesBack" | "takenBackBy";
  step: StepView;
}) {
  const t = useTranslations("detours");
  return (
    <p className="step-relation">
      {t(relation)} <a href={`#${stepAnchor(lane, step.id)}`}>{step.title}</a>
    </p>
  );
}
