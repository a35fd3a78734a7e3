"use client";
import { useTranslations } from "next-intl";
import { memo, useEffect, useRef } from "react";
import { MathText } from "@/app/_ui/math-text";
import type { StepView } from "@/lib/runs/run-view";
import { asFormula } from "./as-formula";
import { stepAnchor } from "./step-anchor";
import { StepRelation } from "./step-relation";
import { VerdictBadge } from "./verdict-badge";

const VERDICTS = ["fails", "holds", "unchecked"] as const;

type Props = {
  lane: number;
  step: StepView;
  /** How many claims there are and are decided: a step gains them in place. */
  claims: string;
  /** Whose step it is, where solutions stand side by side. */
  owner?: string;
  /** The solutions part here. */
  parting?: boolean;
  takesBack?: StepView;
  takenBackBy?: StepView;
};

/** A closed step: its purpose, title and verdicts; its text and each claim that was judged. */
export const Step = memo(function Step(props: Props) {
  const { lane, step, owner, parting = false, takesBack, takenBackBy } = props;
  const t = useTranslations("run");
  const kind = useTranslations("kind");
  const compare = useTranslations("compare");
  const detours = useTranslations("detours");
  const details = useRef<HTMLDetailsElement>(null);
  const anchor = stepAnchor(lane, step.id);
  useEffect(() => {
    if (window.location.hash !== `#${anchor}` || !details.current) return;
    for (let at: Element | null = details.current; at; at = at.parentElement)
      if (at instanceof HTMLDetailsElement) at.open = true;
    details.current.scrollIntoView();
  }, [anchor]);
  return (
    <details
      ref={details}
      className="step"
      id={anchor}
      data-kind={step.kind}
      data-parting={parting}
      data-taken-back={takenBackBy !== undefined}
      open
    >
      <summary>
        {owner && <span className="hidden-text">{owner}: </span>}
        <span className="step-kind">{kind(step.kind)}</span>
        {parting && <strong className="step-parting">{compare("partsHere")}</strong>}
        {takenBackBy && <span className="step-mark">{detours("takenBack")}</span>}
        <span className="step-title">{step.title}</span>
        {VERDICTS.map((verdict) => {
          const count = step.claims.filter((claim) => claim.verdict === verdict).length;
          return count > 0 && <VerdictBadge key={verdict} verdict={verdict} count={count} />;
        })}
      </summary>
      <div className="step-body">
        {takesBack && <StepRelation lane={lane} relation="takesBack" step={takesBack} />}
        {takenBackBy && <StepRelation lane={lane} relation="takenBackBy" step={takenBackBy} />}
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
