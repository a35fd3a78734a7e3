"use client";
import { useTranslations } from "next-intl";
import { memo, useEffect, useRef } from "react";
import { MathText } from "@/app/_ui/math-text";
import type { StepView } from "@/lib/runs/project-run";
import { asFormula } from "./final-answer";
import { VerdictBadge } from "./verdict-badge";

const VERDICTS = ["fails", "holds", "unchecked"] as const;

/** A closed step: its purpose, title and verdicts; its text and each claim that was judged. `claims` counts them. */
export const Step = memo(function Step({ lane, step }: { lane: number; step: StepView; claims: number }) {
  const t = useTranslations("run");
  const kind = useTranslations("kind");
  const details = useRef<HTMLDetailsElement>(null);
  const anchor = lane === 0 ? step.id : `${lane}-${step.id}`;
  useEffect(() => {
    if (window.location.hash !== `#${anchor}` || !details.current) return;
    details.current.open = true;
    details.current.scrollIntoView();
  }, [anchor]);
  return (
    <details ref={details} className="step" id={anchor} data-kind={step.kind} open>
      <summary>
        <span className="step-kind">{kind(step.kind)}</span>
        <span className="step-title">{step.title}</span>
        {VERDICTS.map((verdict) => {
          const count = step.claims.filter((claim) => claim.verdict === verdict).length;
          return count > 0 && <VerdictBadge key={verdict} verdict={verdict} count={count} />;
        })}
      </summary>
      <div className="step-body">
        <MathText source={step.text} />
        {step.claims.length > 0 && (
          <ul className="claims" aria-label={t("claims")}>
            {step.claims.map((claim, index) => (
              <li key={index}>
                <VerdictBadge verdict={claim.verdict} />
                <MathText source={asFormula(claim.text)} />
                <span className="quiet">
                  {claim.reason}
                  {claim.counterexample && ` · ${t("counterexample")}: ${claim.counterexample}`}
                </span>
              </li>
            ))}
          </ul>
        )}
        <a className="quiet" href={`#${anchor}`}>
          {t("link")}
        </a>
      </div>
    </details>
  );
});
