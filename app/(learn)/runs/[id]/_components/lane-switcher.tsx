"use client";
import { useTranslations } from "next-intl";
import { useId } from "react";
import type { RunView } from "@/lib/runs/run-view";
import type { LaneName } from "./lane-name";

type Props = {
  lanes: RunView["lanes"];
  names: LaneName[];
  shown: number;
  /** The lane whose solution is the shortest of those that agree with most, if there is a vote. */
  shortest: number | null;
  onShow: (lane: number) => void;
  /** Only for screens without room for the lanes side by side. */
  narrowOnly: boolean;
};

/** Chooses the solution to look at, as one group of radio buttons: Tab reaches it, the arrows move in it. */
export function LaneSwitcher({ lanes, names, shown, shortest, onShow, narrowOnly }: Props) {
  const t = useTranslations("lanes");
  const state = useTranslations("state");
  const group = useId();
  return (
    <fieldset className="lane-switcher" data-narrow-only={narrowOnly} data-many={!narrowOnly}>
      <legend className="hidden-text">{t("choose")}</legend>
      {lanes.map((lane, index) => (
        <label key={index} data-state={lane.state}>
          <input
            type="radio"
            aria-label={names[index]?.full}
            name={group}
            value={index}
            checked={shown === index}
            onChange={() => onShow(index)}
          />
          <span className="lane-switcher-name">{names[index]?.chip}</span>
          <span className="hidden-text"> {state(lane.state)}</span>
          {shortest === index && <span className="quiet">{t("shortest")}</span>}
        </label>
      ))}
    </fieldset>
  );
}
