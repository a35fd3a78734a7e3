"use client";
import { Tabs } from "@mantine/core";
import { useTranslations } from "next-intl";
import { Program } from "./program";

type Props = { programs: readonly { id: string; language: string; source: string }[] };

/** The programs of an answer; several stand behind tabs, and go on running there. */
export function Programs({ programs }: Props) {
  const t = useTranslations("programs");
  const [first] = programs;
  if (!first) return null;
  if (programs.length === 1) return <Program {...first} />;
  return (
    <Tabs defaultValue={first.id} keepMounted>
      <Tabs.List aria-label={t("choose")}>
        {programs.map(({ id, language }, index) => (
          <Tabs.Tab key={id} value={id}>
            {t("nth", { number: index + 1 })} · {language}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {programs.map((program) => (
        <Tabs.Panel key={program.id} value={program.id} pt="md">
          <Program {...program} />
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}
