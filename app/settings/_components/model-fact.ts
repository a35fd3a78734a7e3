import type { ModelOverrides, ModelPrice, ModelProfile } from "@/lib/inference/model-profile";
import { readPeakHours, writePeakHours } from "@/lib/inference/peak-hours";
import { numberOfText, textOfNumber } from "./number-text";

/** What `GET /api/model-facts` gives: our rows, and what was changed of them. */
export type ModelFactsView = { families: ModelProfile[]; overrides: ModelOverrides };

/** What is known of a family of models, or of one model an administrator wrote down; prices are for a million tokens. */
export type ModelFact = {
  /** The family, or the model id: the key of what is changed. */
  key: string;
  label: string;
  contextTokens?: number;
  maxTokens?: number;
  sampling: { temperature?: number; top_p?: number };
  price: ModelPrice | null;
  edited: boolean;
};

/** Our rows with the changes in them, then the rows that are an administrator's own. */
export function factsOf({ families, overrides }: ModelFactsView): ModelFact[] {
  const own = Object.keys(overrides).filter((key) => !families.some(({ family }) => family === key));
  return [
    ...families.map((row) =>
      factOf(row.family, { ...row, ...overrides[row.family] }, row.family in overrides),
    ),
    ...own.map((key) => factOf(key, { label: key, ...overrides[key] }, true)),
  ];
}

function factOf(key: string, row: Partial<ModelProfile>, edited: boolean): ModelFact {
  const { label = key, contextTokens, maxTokens, sampling = {}, price = null } = row;
  return { key, label, contextTokens, maxTokens, sampling, price, edited };
}

export const FACT_FIELDS = [
  "contextTokens",
  "maxTokens",
  "temperature",
  "top_p",
  "cachedInput",
  "input",
  "output",
  "currency",
  "peakTimes",
  "peakHours",
  "peakDays",
] as const;
export type FactForm = Record<(typeof FACT_FIELDS)[number], string>;

export function factForm({ contextTokens, maxTokens, sampling, price }: ModelFact): FactForm {
  return {
    contextTokens: textOfNumber(contextTokens),
    maxTokens: textOfNumber(maxTokens),
    temperature: textOfNumber(sampling.temperature),
    top_p: textOfNumber(sampling.top_p),
    cachedInput: textOfNumber(price?.cachedInput),
    input: textOfNumber(price?.input),
    output: textOfNumber(price?.output),
    currency: price?.currency ?? "USD",
    peakTimes: textOfNumber(price?.peak?.multiplier),
    peakHours: writePeakHours(price?.peak?.utcHours ?? []),
    peakDays: price?.peak?.workingDaysOnly ? "working" : "all",
  };
}

/** What is wrong with the peak that the form says: hours that cannot be read, or only one of hours and times. */
export function peakFault({ peakTimes, peakHours }: FactForm): "hours" | "half" | null {
  const hours = readPeakHours(peakHours);
  if (hours === null) return "hours";
  return hours.length > 0 === (numberOfText(peakTimes) !== null) ? null : "half";
}

function peakOf({ peakTimes, peakHours, peakDays }: FactForm): Pick<ModelPrice, "peak"> {
  const multiplier = numberOfText(peakTimes);
  const utcHours = readPeakHours(peakHours) ?? [];
  if (multiplier === null || utcHours.length === 0) return {};
  return { peak: { multiplier, utcHours, workingDaysOnly: peakDays === "working" } };
}

/**
 * The changes with what the form says of one model; what the form does not show is left as it was. Without a price
 * for input and output there is none; a cached input whose price is not known costs the same as other input.
 */
export function changeFact(overrides: ModelOverrides, fact: ModelFact, form: FactForm): ModelOverrides {
  const number = (name: keyof FactForm) => numberOfText(form[name]) ?? undefined;
  const [input, output] = [number("input"), number("output")];
  const priced = input !== undefined && output !== undefined;
  const cachedInput = number("cachedInput") ?? input ?? 0;
  const changed = {
    ...overrides[fact.key],
    contextTokens: number("contextTokens"),
    maxTokens: number("maxTokens"),
    sampling: withoutEmpty({ temperature: number("temperature"), top_p: number("top_p") }),
    price: priced ? { currency: form.currency, cachedInput, input, output, ...peakOf(form) } : null,
  };
  return { ...overrides, [fact.key]: withoutEmpty(changed) };
}

/** The changes without those of one model: our own values count again. */
export function restoreFact(overrides: ModelOverrides, key: string): ModelOverrides {
  const { [key]: _dropped, ...others } = overrides;
  return others;
}

function withoutEmpty<T extends object>(values: T): T {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T;
}
