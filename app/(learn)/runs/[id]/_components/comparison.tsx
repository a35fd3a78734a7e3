"use client";
import { useTranslations } from "next-intl";
import { flushSync } from "react-dom";
import { MathText } from "@/app/_ui/math-text";
import type { RunView } from "@/lib/runs/run-view";
import { asFormula } from "./as-formula";
import type { LaneName } from "./lane-name";
import { stepAnchor } from "./step-anchor";

type Props = {
  view: RunView;
  names: LaneName[];
  onShow: (lane: number) => void;
};

/** Whether the final answers agree, who gave which, and where the solutions part. */
export function Comparison({ view, names, onShow }: Props) {
  const t = useTranslations("compare");
  const { compared } = view;
  if (!compared || compared.groups.length === 0) return null;
  const nameOf = (lane: number) => names[lane]?.full ?? "";
  const answered = new Set(compared.groups.flatMap(({ lanes }) => lanes));
  const silent = view.lanes.map((_, lane) => lane).filter((lane) => !answered.has(lane));
  const agree = compared.groups.length === 1;
  return (
    <section className="card compare stack" data-agree={agree} aria-labelledby="comparison">
      <div role="status">
        <h2 id="comparison" className="flush">
          {t(agree ? "agree" : "differ")}
        </h2>
      </div>
      <dl className="answers">
        {compared.groups.map((group) => (
          <div key={group.lanes.join()}>
            <dt>
              <MathText source={asFormula(group.answer)} />
            </dt>
            <dd>{group.lanes.map(nameOf).join(t("and"))}</dd>
          </div>
        ))}
      </dl>
      {silent.length > 0 && (
        <p className="quiet">{t("silent", { names: silent.map(nameOf).join(t("and")) })}</p>
      )}
      {!agree && <Parting compared={compared} view={view} nameOf={nameOf} onShow={onShow} />}
    </section>
  );
}

function Parting({
  compared,
  view,
  nameOf,
  onShow,
}: {
  compared: NonNullable<RunView["compared"]>;
  view: RunView;
  nameOf: (lane: number) => string;
  onShow: (lane: number) => void;
}) {
  const t = useTranslations("compare");
  if (!compared.parting) return <p>{t("partingUnknown")}</p>;
  const { reason, steps } = compared.parting;
  return (
    <div>
      <p>{t(`parting.${reason}`)}</p>
      <ul className="parting">
        {steps.map(({ lane, step }) => (
          <li key={lane}>
            <a
              href={`#${stepAnchor(lane, step)}`}
              onClick={() => {
                // The link's own jump comes after this: the lane must be on the page by then.
                flushSync(() => onShow(lane));
                openStep(stepAnchor(lane, step));
              }}
            >
              {nameOf(lane)}: {view.lanes[lane]?.steps.find(({ id }) => id === step)?.title ?? step}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function openStep(anchor: string): void {
  const details = document.getElementById(anchor);
  if (details instanceof HTMLDetailsElement) details.open = true;
}
