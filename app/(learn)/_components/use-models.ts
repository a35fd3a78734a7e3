import { useEffect, useState } from "react";
import { requestJson } from "@/app/_ui/request-json";

export type ModelView = {
  id: string;
  label: string;
  status: "ready" | "busy" | "unreachable";
  contextTokens?: number;
  /** For a million tokens each. */
  price?: { currency: string; cachedInput: number; input: number; output: number };
};

/** The models there are, the default first; none until they are known. */
export function useModels(): ModelView[] {
  const [models, setModels] = useState<ModelView[]>([]);
  useEffect(() => {
    void requestJson<{ models: ModelView[] }>("/api/models").then((answer) => {
      if (answer.ok) setModels(answer.value.models);
    });
  }, []);
  return models;
}
