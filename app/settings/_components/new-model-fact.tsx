"use client";
import { Button, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";

type Props = {
  known: string[];
  /** Resolves to whether it was taken. */
  onAdd: (model: string) => Promise<boolean>;
};

/** A row for a model of which we know nothing, or for which other values hold than for its family. */
export function NewModelFact({ known, onAdd }: Props) {
  const t = useTranslations("settings");
  const [model, setModel] = useState("");
  const key = model.trim();

  async function add(event: FormEvent) {
    event.preventDefault();
    if (await onAdd(key)) setModel("");
  }

  return (
    <form className="row edited" onSubmit={add}>
      <TextInput
        label={t("factNew")}
        maxLength={300}
        value={model}
        onChange={(event) => setModel(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" disabled={key === "" || known.includes(key)}>
        {t("factAdd")}
      </Button>
    </form>
  );
}
