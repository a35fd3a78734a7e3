"use client";
import { useTranslations } from "next-intl";
import type { StageControls } from "./stage-controls";

const KEYS = [
  { key: "ArrowLeft", code: "ArrowLeft", sign: "←", name: "left" },
  { key: "ArrowUp", code: "ArrowUp", sign: "↑", name: "up" },
  { key: "ArrowDown", code: "ArrowDown", sign: "↓", name: "down" },
  { key: "ArrowRight", code: "ArrowRight", sign: "→", name: "right" },
  { key: " ", code: "Space", sign: "␣", name: "space" },
] as const;

/** Keys for screens without a keyboard; shown where the pointer is a finger. */
export function StageKeys({ stage }: { stage: StageControls }) {
  const t = useTranslations("stage");
  const press = (type: "keydown" | "keyup", { key, code }: (typeof KEYS)[number]) =>
    stage.send({ type: "input", input: [{ type, key, code, repeat: false, modifiers: [] }] });
  return (
    <fieldset className="stage-keys">
      <legend className="hidden-text">{t("keys")}</legend>
      {KEYS.map((one) => (
        <button
          key={one.code}
          type="button"
          aria-label={t(`key.${one.name}`)}
          onPointerDown={() => press("keydown", one)}
          onPointerUp={() => press("keyup", one)}
          onPointerLeave={() => press("keyup", one)}
        >
          {one.sign}
        </button>
      ))}
    </fieldset>
  );
}
