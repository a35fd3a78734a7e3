"use client";
import { useTranslations } from "next-intl";
import { useId } from "react";
import type { LaneView } from "@/lib/runs/run-view";
import { verifiable } from "@/lib/runs/verifiable";
import { ActionButton } from "./action-button";
import type { LaneColumn } from "./lane-column";

type Props = { run: string; column: LaneColumn; alone: boolean; onVerify: () => void };

/** The way to a program that checks the answer, and what it said: evidence by the same model, beside the machine's own verdict. */
export function Verification({ run, column, alone, onVerify }: Props) {
  const t = useTranslations("verify");
  const description = useId();
  const { lane, index, name } = column;
  const { check } = lane;
  if (!check && !verifiable(lane)) return null;
  return (
    <section className="card verification" aria-label={alone ? t("heading") : `${t("heading")}: ${name}`}>
      {check && <Outcome check={check} />}
      {verifiable(lane) && (
        <p className="row">
          <ActionButton
            label={check ? t("again") : t("ask")}
            url={`/api/runs/${run}/verify`}
            body={alone ? {} : { lane: index }}
            describedBy={description}
            onDone={onVerify}
          />
          <span id={description} className="quiet">
            {t("hint")}
          </span>
        </p>
      )}
    </section>
  );
}

function Outcome({ check }: { check: NonNullable<LaneView["check"]> }) {
  const t = useTranslations("verify");
  if (check.outcome === "asking") return <p role="status">{t("asking")}</p>;
  const { outcome, why, line, source, stdout, stderr } = check;
  return (
    <>
      <p>
        <strong>{t("heading")}: </strong>
        {outcome === "failed" ? t(`failed.${why ?? "no_reply"}`) : t(`outcome.${outcome}`)}
        {line && (outcome === "verified" || outcome === "refuted") && <code> {line}</code>}
      </p>
      {(outcome === "verified" || outcome === "refuted") && <p className="quiet">{t("evidence")}</p>}
      {source && (
        <details>
          <summary>{t("source")}</summary>
          <pre className="program-output">{source}</pre>
          {stdout && <pre className="program-output">{stdout}</pre>}
          {stderr && <pre className="program-output">{stderr}</pre>}
        </details>
      )}
    </>
  );
}
