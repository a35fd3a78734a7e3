"use client";
import { Button } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { requestJson } from "@/app/_ui/request-json";

type Server = { kind: string; baseUrl: string; models: string[] };

/** Servers that answer on this computer, each model ready to be filled into the form. */
export function FoundServers({ onUse }: { onUse: (server: Server, model: string) => void }) {
  const t = useTranslations("settings");
  const [servers, setServers] = useState<Server[] | null>(null);
  useEffect(() => {
    void requestJson<{ servers: Server[] }>("/api/backends/discovered").then((answer) =>
      setServers(answer.ok ? answer.value.servers : []),
    );
  }, []);
  return (
    <section>
      <h2>{t("found")}</h2>
      {servers === null && <p role="status">{t("searching")}</p>}
      {servers?.length === 0 && <p>{t("foundNone")}</p>}
      {servers?.flatMap((server) =>
        server.models.map((model) => (
          <article key={`${server.baseUrl} ${model}`} className="card row">
            <span className="step-title">
              {server.kind} · {model}
            </span>
            <Button variant="default" size="compact-md" onClick={() => onUse(server, model)}>
              {t("use")}
            </Button>
          </article>
        )),
      )}
    </section>
  );
}
