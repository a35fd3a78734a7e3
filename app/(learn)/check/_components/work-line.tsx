"use client";
import { ActionIcon } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { MathText } from "@/app/_ui/math-text";
import type { LineKeys } from "./line-keys";
import { LineVerdict } from "./line-verdict";
import { MathField } from "./math-field";
import { PlainField } from "./plain-field";
import type { ShownVerdict } from "./shown-verdict";

type Props = LineKeys & {
  number: number;
  text: string;
  focus: number;
  formulaKeyboard: boolean;
  shown: ShownVerdict | null;
  onChange: (text: string) => void;
  onRemove: () => void;
};

/** One line of a solution: its number, where it is typed, how it reads as a formula, and what the machine says. */
export function WorkLineView({ number, text, shown, formulaKeyboard, onRemove, ...field }: Props) {
  const t = useTranslations("checkWork");
  const describedBy = useId();
  const wrong = shown?.verdict === "fails";
  const common = { ...field, value: text, label: t("line", { number }), describedBy, wrong };
  return (
    <li className="work-line" data-verdict={shown?.verdict}>
      <span className="line-number" aria-hidden="true">
        {number}
      </span>
      <div className="line-body">
        {formulaKeyboard ? <MathField {...common} /> : <PlainField {...common} />}
        {!formulaKeyboard && readsBetter(text) && (
          <div className="line-preview" inert>
            <MathText source={text.includes("$") ? text : `$${text}$`} arriving />
          </div>
        )}
        <LineVerdict id={describedBy} shown={shown} />
      </div>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={t("remove", { number })}
        onClick={onRemove}
      >
        <span aria-hidden="true">✕</span>
      </ActionIcon>
    </li>
  );
}

/** Whether a line is worth setting as a formula: it has powers, indices or LaTeX in it, and no words. */
function readsBetter(text: string): boolean {
  return (
    /[\\^_$]/.test(text) && !/\p{Script=Han}|(?<!\\)\b[A-Za-z]{4,}/u.test(text.replace(/\\[A-Za-z]+/g, ""))
  );
}
