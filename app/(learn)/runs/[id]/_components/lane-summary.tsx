"use client";
import { useTranslations } from "next-intl";
import { MathText } from "@/app/_ui/math-text";
import { asFormula } from "./as-formula";
import type { LaneColumn } from "./lane-column";
import { LaneFacts } from "./lane-facts";

type Props = { columns: LaneColumn[]; onShow: (lane: number) => void };

/** Every solution in a line or two: its state, what it took, and what it came to. */
export function LaneSummary({ columns, onShow }: Props) {
  const t = useTranslations("lanes");
  const state = useTranslations("state");
  return (
    <ul className="lane-summary" aria-label={t("summary")}>
      {columns.map(({ index, lane, progress, name }) => (
        <li key={index}>
          <button type="button" className="plain-button" onClick={() => onShow(index)}>
            {name}
          </button>
          <span className="lane-facts">
            <span>{state(lane.state)}</span>
            <LaneFacts lane={lane} progress={progress} />
          </span>
          {lane.final && <MathText source={asFormula(lane.final.text)} />}
        </li>
      ))}
    </ul>
  );
}
