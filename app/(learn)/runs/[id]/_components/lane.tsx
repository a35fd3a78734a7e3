"use client";
import { Button } from "@mantine/core";
import { useTranslations } from "next-intl";
import { memo, useRef } from "react";
import { MathText } from "@/app/_ui/math-text";
import type { LaneView, StepView } from "@/lib/runs/project-run";
import type { Channel } from "@/lib/runs/run-event";
import { FinalAnswer } from "./final-answer";
import { Program } from "./program";
import { Step } from "./step";

/** One model's solution. `version` changes whenever the lane does, since lanes grow in place. */
export const Lane = memo(function Lane(props: {
  index: number;
  lane: LaneView;
  pending: string;
  version: string;
}) {
  const { index, lane, pending } = props;
  const t = useTranslations("run");
  const stepsBox = useRef<HTMLElement>(null);
  const openAll = (open: boolean) => {
    for (const details of stepsBox.current?.querySelectorAll("details") ?? []) details.open = open;
  };
  const steps = (channel: Channel) => lane.steps.filter((step) => step.channel === channel);
  return (
    <article aria-label={lane.label}>
      <p className="quiet">
        {lane.label}
        {!lane.artificial && ` · ${t("notAi")}`}
        {lane.usage && ` · ${Math.round(lane.usage.seconds * 10) / 10} ${t("seconds")}`}
        {lane.usage &&
          lane.usage.reasoningTokens + lane.usage.answerTokens > 0 &&
          ` · ${lane.usage.reasoningTokens + lane.usage.answerTokens} ${t("tokens")}`}
      </p>
      {pending && <MathText source={pending} streaming />}
      {(lane.reasoning || lane.state === "running") && (
        <section ref={stepsBox}>
          <h2>{t("reasoning")}</h2>
          {lane.steps.length > 1 && (
            <div className="row">
              <Button variant="subtle" size="compact-md" onClick={() => openAll(true)}>
                {t("expandAll")}
              </Button>
              <Button variant="subtle" size="compact-md" onClick={() => openAll(false)}>
                {t("collapseAll")}
              </Button>
            </div>
          )}
          <Steps lane={index} steps={steps("reasoning")} />
          <Tail
            text={lane.reasoning}
            steps={steps("reasoning")}
            running={lane.state === "running" && !lane.answer}
          />
        </section>
      )}
      {lane.answer && (
        <section>
          <h2>{t("answer")}</h2>
          <Steps lane={index} steps={steps("answer")} />
          <Tail text={lane.answer} steps={steps("answer")} running={lane.state === "running"} />
        </section>
      )}
      {lane.finishReason === "length" && <p role="note">{t("cut")}</p>}
      {lane.programs.map((program) => (
        <Program key={program.id} {...program} />
      ))}
      {lane.final && <FinalAnswer final={lane.final} />}
    </article>
  );
});

function Steps({ lane, steps }: { lane: number; steps: StepView[] }) {
  return steps.map((step) => <Step key={step.id} lane={lane} step={step} claims={step.claims.length} />);
}

/** What has arrived since the last closed step. */
function Tail({ text, steps, running }: { text: string; steps: StepView[]; running: boolean }) {
  const t = useTranslations("run");
  const tail = text.slice(steps.reduce((length, step) => length + step.text.length, 0));
  if (!tail.trim()) return running ? <p className="quiet">{t("thinking")}</p> : null;
  return (
    <div className="card" aria-busy={running}>
      <MathText source={tail} streaming={running} />
    </div>
  );
}
