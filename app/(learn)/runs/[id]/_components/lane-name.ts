import { useTranslations } from "next-intl";
import type { RunView } from "@/lib/runs/run-view";

/** `full` says it all, `short` leaves out a model that all lanes share, `chip` fits a small button. */
export type LaneName = { full: string; short: string; chip: string };

/** What each lane is called: its model, and which solution of it where there are several. */
export function useLaneNames({ lanes, models, samples }: RunView): LaneName[] {
  const t = useTranslations("lanes");
  // One that waits has no name of its own yet.
  const labels = lanes.map(
    ({ label }, index) => label || models[Math.floor(index / samples)] || t("unnamed"),
  );
  const oneModel = labels.every((label) => label === labels[0]);
  return lanes.map((lane, index) => {
    const label = labels[index] ?? "";
    const several = labels.filter((other) => other === label).length > 1;
    if (!several) return { full: label, short: label, chip: label };
    const number = String(lane.label ? lane.sample + 1 : (index % samples) + 1);
    const nth = t("nth", { number });
    const full = `${label} · ${nth}`;
    return oneModel
      ? { full, short: nth, chip: number }
      : { full, short: full, chip: `${label} · ${number}` };
  });
}
