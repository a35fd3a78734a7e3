import type { ModelView } from "./use-models";

/** Who solves, and how often each; no models is the default one. */
export type SolverChoice = { models: string[]; samples: number };

export const MODELS_MAX = 4;
export const SAMPLES_MAX = 16;
export const ONE_SOLUTION: SolverChoice = { models: [], samples: 1 };

/** A remembered choice, as far as it is one. */
export function readChoice(text: string | null): SolverChoice {
  try {
    const { models, samples } = JSON.parse(text ?? "") as Partial<SolverChoice>;
    return {
      models: Array.isArray(models) ? models.filter((id) => typeof id === "string").slice(0, MODELS_MAX) : [],
      samples: Math.min(SAMPLES_MAX, Math.max(1, Math.trunc(Number(samples)) || 1)),
    };
  } catch {
    return ONE_SOLUTION;
  }
}

/** Without the models that are not here any more. While none are known (the list is still coming) nothing is dropped. */
export function presentChoice(choice: SolverChoice, models: ModelView[]): SolverChoice {
  if (models.length === 0) return choice;
  return { ...choice, models: choice.models.filter((id) => models.some((model) => model.id === id)) };
}

/** With the model chosen, or no longer; in the order of `models`, which is the order of the columns. */
export function toggleModel(choice: SolverChoice, id: string, models: ModelView[]): SolverChoice {
  const chosen = choice.models.includes(id)
    ? choice.models.filter((other) => other !== id)
    : [...choice.models, id];
  return { ...choice, models: models.map((model) => model.id).filter((other) => chosen.includes(other)) };
}

/** How many solutions the choice asks for. */
export function countSolutions({ models, samples }: SolverChoice): number {
  return Math.max(1, models.length) * samples;
}
