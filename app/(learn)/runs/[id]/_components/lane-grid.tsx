"use client";
import { useTranslations } from "next-intl";
import { ArrivingMath } from "@/app/_ui/notation/arriving-math";
import type { RunHeading, RunView } from "@/lib/runs/run-view";
import { EarlierAttempts } from "./earlier-attempts";
import { AnswerNow, canAnswerNow } from "./lane-actions";
import { type LaneColumn, LaneRow } from "./lane-column";
import { LaneFacts } from "./lane-facts";
import { LaneNotes } from "./lane-notes";
import { LaneResults } from "./lane-results";
import { LaneSection } from "./lane-section";
import { Rounds } from "./rounds";
import { useWidePage } from "./use-wide-page";
import { VerdictCounts } from "./verdict-counts";

type Props = {
  heading: RunHeading;
  columns: LaneColumn[];
  /** Which column a narrow screen shows. */
  shown: number;
  compared: RunView["compared"];
  onlyDiffering: boolean;
  /** The run has no other lanes: what is said of the run need not be said of the lane. */
  alone: boolean;
  onContinued: () => void;
};

/** One to four solutions: side by side with their steps aligned where there is room, else one of them. */
export function LaneGrid(props: Props) {
  const { heading, columns, shown, compared, onlyDiffering, alone, onContinued } = props;
  const t = useTranslations("lanes");
  useWidePage(columns.length);
  const section = { columns, compared, onlyDiffering };
  const running = columns.some(({ lane }) => lane.state === "running");
  return (
    <article
      className="lane-grid"
      data-columns={columns.length}
      data-shown={shown}
      aria-label={columns.length > 1 ? t("sideBySide") : columns[0]?.name}
    >
      <LaneRow columns={columns} className="lane-heads">
        {(column) => <LaneHead column={column} alone={alone} />}
      </LaneRow>
      <LaneRow columns={columns}>
        {(column) => canAnswerNow(column) && <AnswerNow run={heading.id} column={column} alone={alone} />}
      </LaneRow>
      <LaneRow columns={columns}>
        {({ lane }) => lane.earlier.length > 0 && <EarlierAttempts attempts={lane.earlier} />}
      </LaneRow>
      <LaneRow columns={columns}>{({ lane }) => lane.rounds.length > 0 && <Rounds lane={lane} />}</LaneRow>
      <LaneRow columns={columns}>
        {({ progress }) => progress.pending.text && <ArrivingMath text={progress.pending} />}
      </LaneRow>
      {(running || columns.some(({ lane }) => lane.reasoning)) && (
        <LaneSection {...section} channel="reasoning" />
      )}
      <LaneRow columns={columns}>
        {({ lane }) =>
          lane.concluded && (
            <p className="card notice" role="note">
              {t(`concluded.${lane.concluded}`)}
            </p>
          )
        }
      </LaneRow>
      {columns.some(({ lane }) => lane.answer) && <LaneSection {...section} channel="answer" />}
      <LaneRow columns={columns}>
        {({ lane }) => lane.finishReason === "length" && <p role="note">{t("cut")}</p>}
      </LaneRow>
      <LaneResults heading={heading} columns={columns} alone={alone} onContinued={onContinued} />
    </article>
  );
}

function LaneHead({ column, alone }: { column: LaneColumn; alone: boolean }) {
  const { lane, progress, name } = column;
  return (
    <header>
      <h2 className="lane-name">{name}</h2>
      <div className="lane-facts">
        <LaneNotes lane={lane} alone={alone} />
        <LaneFacts lane={lane} progress={progress} />
        <VerdictCounts lane={lane} />
      </div>
    </header>
  );
}
