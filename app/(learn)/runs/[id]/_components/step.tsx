"use client";
import { useTranslations } from "next-intl";
import { memo, useEffect, useRef } from "react";
import { MathText } from "@/app/_ui/math-text";
import type { ArrivingText } from "@/app/_ui/notation/arriving-text";
import { useLanguage } from "@/app/_ui/use-language";
import { reasonIn } from "@/lib/checking/reason-words";
import { saysMore } from "@/lib/checking/says-more";
import { titleIsHeading } from "@/lib/reasoning/title-is-heading";
import type { StepView } from "@/lib/runs/run-view";
import { asFormula } from "./as-formula";
import { stepAnchor } from "./step-anchor";
import { StepRelation } from "./step-relation";
import { StepText } from "./step-text";
import { VerdictBadge } from "./verdict-badge";

const VERDICTS = ["fails", "holds", "unchecked"] as const;

type Props = {
  lane: number;
  /** Null while it is open. */
  step: StepView | null;
  /** Its text as it arrived or is arriving, if that is drawn here. */
  text?: ArrivingText;
  /** How many claims there are and are decided: a step gains them in place. */
  claims: string;
  /** Whose step it is, where solutions stand side by side. */
  owner?: string;
  /** The solutions part here. */
  parting?: boolean;
  takesBack?: StepView;
  takenBackBy?: StepView;
};

/**
 * A step: its purpose, title and verdicts; its text and each claim that was judged. An open one has its text only, in the
 * place where it stays.
 */
export const Step = memo(function Step(props: Props) {
  const { lane, step, text, parting = false, takesBack, takenBackBy } = props;
  const details = useRef<HTMLDetailsElement>(null);
  const anchor = step ? stepAnchor(lane, step.id) : undefined;
  useEffect(() => {
    if (!anchor || window.location.hash !== `#${anchor}` || !details.current) return;
    for (let at: Element | null = details.current; at; at = at.parentElement)
      if (at instanceof HTMLDetailsElement) at.open = true;
    details.current.scrollIntoView();
  }, [anchor]);
  return (
    <details
      ref={details}
      className={step ? "step step-box" : "step-box"}
      id={anchor}
      data-kind={step?.kind}
      data-titled={step !== null && titleIsHeading(step.text, step.title)}
      data-parting={parting}
      data-taken-back={takenBackBy !== undefined}
      open
    >
      {/* One element before and after: one put before others has the style of all of them worked out again. */}
      <summary>{step ? <Heading {...props} step={step} /> : <OpenHeading />}</summary>
      <div className="step-body">
        {takesBack && <StepRelation lane={lane} relation="takesBack" step={takesBack} />}
        {takenBackBy && <StepRelation lane={lane} relation="takenBackBy" step={takenBackBy} />}
        <StepText source={step?.text ?? null} text={text} />
        <div>
          {step && step.claims.length > 0 && <Claims claims={step.claims} />}
          {anchor && <LinkToStep anchor={anchor} />}
        </div>
      </div>
    </details>
  );
});

function Heading({ step, owner, parting, takenBackBy }: Props & { step: StepView }) {
  const kind = useTranslations("kind");
  const compare = useTranslations("compare");
  const detours = useTranslations("detours");
  return (
    <>
      {owner && <span className="hidden-text">{owner}: </span>}
      <span className="step-kind">{kind(step.kind)}</span>
      {parting && <strong className="step-parting">{compare("partsHere")}</strong>}
      {takenBackBy && <span className="step-mark">{detours("takenBack")}</span>}
      <span className="step-title">{step.title}</span>
      {step.claims.length > 0 && <Verdicts claims={step.claims} />}
    </>
  );
}

function Verdicts({ claims }: { claims: StepView["claims"] }) {
  return (
    <span className="step-verdicts">
      {VERDICTS.map((verdict) => {
        const count = claims.filter((claim) => claim.verdict === verdict).length;
        return count > 0 && <VerdictBadge key={verdict} verdict={verdict} count={count} />;
      })}
    </span>
  );
}

/** Nobody knows yet what the step will be. */
function OpenHeading() {
  const t = useTranslations("run");
  return <span className="quiet">{t("thinking")}</span>;
}

function Claims({ claims }: { claims: StepView["claims"] }) {
  const t = useTranslations("run");
  const locale = useLanguage();
  return (
    <ul className="claims" aria-label={t("claims")}>
      {claims.map((claim, index) => (
        <li key={index}>
          <VerdictBadge verdict={claim.verdict} />
          <MathText source={asFormula(claim.text)} />
          <span className="quiet">
            {reasonIn(claim, locale)}
            {claim.counterexample &&
              saysMore(claim.counterexample, claim.reason) &&
              ` · ${t("counterexample", { example: claim.counterexample })}`}
          </span>
        </li>
      ))}
    </ul>
  );
}

function LinkToStep({ anchor }: { anchor: string }) {
  const t = useTranslations("run");
  return (
    <a className="quiet step-link" href={`#${anchor}`}>
      {t("link")}
    </a>
  );
}
