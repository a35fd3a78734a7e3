"use client";
import { useTranslations } from "next-intl";
import { MathText } from "@/app/_ui/math-text";
import type { RunView } from "@/lib/runs/run-view";
import { asFormula } from "./as-formula";
import type { LaneName } from "./lane-name";
import { shortestFirst } from "./shortest-first";

type Props = {
  view: RunView;
  names: LaneName[];
  onShow: (lane: number) => void;
};

/** What the solutions voted for, and every minority with those who gave it. */
export function VoteSummary({ view, names, onShow }: Props) {
  const t = useTranslations("vote");
  const { vote } = view;
  if (!vote) return null;
  const counted = vote.groups.reduce((sum, { lanes }) => sum + lanes.length, 0);
  const total = Math.max(1, view.models.length) * view.samples;
  const stopped = view.lanes.filter(({ finishReason }) => finishReason === "vote_settled").length;
  return (
    <section className="card vote stack" aria-labelledby="vote">
      <h2 id="vote" className="flush">
        {t("heading")}
      </h2>
      <p role="status">
        {t(vote.settled ? "settled" : "open", { for: vote.for, counted, total })}
        {vote.settled && stopped > 0 && ` ${t("stopped", { count: stopped })}`}
      </p>
      <ol className="votes">
        {vote.groups.map((group, place) => (
          <li key={group.lanes.join()} data-leading={place === 0}>
            <MathText source={asFormula(group.answer)} />
            <span className="vote-count">{t("count", { count: group.lanes.length, of: counted })}</span>
            <span className="vote-bar" aria-hidden="true">
              <span
                className="vote-bar-fill"
                style={{ inlineSize: `${(100 * group.lanes.length) / Math.max(1, counted)}%` }}
              />
            </span>
            <span className="row">
              {shortestFirst(group.lanes, view.lanes).map((lane, rank) => (
                <button key={lane} type="button" className="plain-button" onClick={() => onShow(lane)}>
                  {names[lane]?.short}
                  {rank === 0 && group.lanes.length > 1 && ` (${t("shortest")})`}
                </button>
              ))}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
