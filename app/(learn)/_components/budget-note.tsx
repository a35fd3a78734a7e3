"use client";
import { useLocale, useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { money } from "@/app/_ui/money";
import { requestJson } from "@/app/_ui/request-json";

type Budget = {
  tokens: { used: number; limit: number | null };
  money: { used: number; limit: number | null; currency: string };
};

/** What is used of today's budget; nothing where no limit is set. `revision` changes when it should be read again. */
export function BudgetNote({ revision }: { revision: number }) {
  const t = useTranslations("ask");
  const locale = useLocale();
  const [budget, setBudget] = useState<Budget | null>(null);
  // Read again with each revision.
  useEffect(() => {
    void requestJson<Budget>("/api/budget").then((answer) => {
      if (answer.ok) setBudget(answer.value);
    });
  }, [revision]);
  if (!budget) return null;
  const { tokens, money: spent } = budget;
  const parts = [
    ...(tokens.limit === null ? [] : [t("budgetTokens", { used: tokens.used, limit: tokens.limit })]),
    ...(spent.limit === null
      ? []
      : [
          t("budgetMoney", {
            used: money(spent.used, spent.currency, locale),
            limit: money(spent.limit, spent.currency, locale),
          }),
        ]),
  ];
  if (parts.length === 0) return null;
  return <p className="quiet">{t("budget", { parts: parts.join(" · ") })}</p>;
}
