"use client";
import { useTranslations } from "next-intl";
import { saysMore } from "@/lib/checking/says-more";
import type { ShownVerdict } from "./shown-verdict";

const SIGNS = { holds: "✓", fails: "✗", unchecked: "–", later: "" } as const;

/** What is said at a line, as sign and words: never by colour alone. */
export function LineVerdict({ id, shown }: { id: string; shown: ShownVerdict | null }) {
  const t = useTranslations("checkWork");
  return (
    <div id={id} className="line-verdict">
      {shown && (
        <p>
          <span className="verdict" data-verdict={shown.verdict}>
            <span aria-hidden="true">{SIGNS[shown.verdict]} </span>
            {t(`verdict.${shown.verdict}`)}
          </span>{" "}
          <Details shown={shown} />
        </p>
      )}
    </div>
  );
}

function Details({ shown }: { shown: ShownVerdict }) {
  const t = useTranslations("checkWork");
  if (shown.verdict === "unchecked") return <span className="quiet">{shown.reason}</span>;
  if (shown.verdict !== "fails") return null;
  const { reason, counterexample } = shown;
  return (
    <span className="breakable">
      {reason ?? t("lookAgain")}
      {counterexample &&
        saysMore(counterexample, reason ?? "") &&
        ` · ${t("counterexample", { example: counterexample })}`}
    </span>
  );
}
