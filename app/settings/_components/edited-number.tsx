"use client";
import { Button, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";

type Props = {
  label: string;
  value: number;
  min: number;
  max: number;
  /** Resolves to whether it was taken. */
  onSave: (value: number) => Promise<boolean>;
};

/** A whole number edited in place: what is typed stays until it is saved, whatever the server says meanwhile. */
export function EditedNumber({ label, value, min, max, onSave }: Props) {
  const t = useTranslations("settings");
  const [typed, setTyped] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function save(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    if (await onSave(Number(typed))) setTyped(null);
    setBusy(false);
  }

  return (
    <form className="row edited" onSubmit={save}>
      <TextInput
        type="number"
        required
        withAsterisk={false}
        min={min}
        max={max}
        step={1}
        label={label}
        value={typed ?? String(value)}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {typed !== null && typed !== String(value) && (
        <Button type="submit" size="compact-md" loading={busy}>
          {t("saveChange")}
        </Button>
      )}
    </form>
  );
}
