"use client";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { requestJson } from "@/app/_ui/request-json";
import type { ModelOverrides } from "@/lib/inference/model-profile";
import { factsOf, type ModelFactsView } from "./model-fact";
import { ModelFactRow } from "./model-fact-row";
import { NewModelFact } from "./new-model-fact";

/** Price, context and sampling of every family of models that is known, each editable, and of single models. */
export function ModelFacts() {
  const t = useTranslations("settings");
  const ask = useTranslations("ask");
  const [view, setView] = useState<ModelFactsView | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);

  /** Resolves to whether it was taken. */
  async function send(method: "GET" | "PUT", overrides?: ModelOverrides): Promise<boolean> {
    const body = overrides && { overrides };
    const answer = await requestJson<ModelFactsView>("/api/model-facts", { method, body });
    if (answer.ok) setView(answer.value);
    setRefusal(answer.ok ? null : (answer.error?.message ?? ask("offline")));
    return answer.ok;
  }
  // Once: what is typed below must not be overwritten.
  useEffect(() => void send("GET"), []);

  const facts = view ? factsOf(view) : [];
  return (
    <section className="stack">
      <h2>{t("facts")}</h2>
      <p className="quiet">{t("factsHint")}</p>
      {refusal && <p role="alert">{refusal}</p>}
      {view && (
        <ul className="facts">
          {facts.map((fact) => (
            <ModelFactRow
              key={fact.key}
              fact={fact}
              overrides={view.overrides}
              onSave={(overrides) => send("PUT", overrides)}
            />
          ))}
        </ul>
      )}
      {view && (
        <NewModelFact
          known={facts.map(({ key }) => key)}
          onAdd={(key) => send("PUT", { ...view.overrides, [key]: { label: key } })}
        />
      )}
    </section>
  );
}
