/** How a reply may be begun for the model, so that it goes on from there. */
export type PrefillWay =
  /** The last assistant message is left open by two fields of the body (vLLM, SGLang). */
  | "continue_final_message"
  /** The last assistant message says `prefix: true` (DeepSeek's beta interface, Mistral). */
  | "prefix"
  /** A last assistant message is continued without being asked to. */
  | "trailing"
  | "none";

/** What a kind of server speaks and can do. Data: a new one is a new row. What it sends is read without looking here. */
export type BackendProfile = {
  kind: string;
  /** For a person. */
  label: string;
  api: "chat" | "responses" | "ollama";
  /** Source of a regular expression for the host of its address, where it has one. */
  host?: string;
  /** The same for the path of its address. */
  path?: string;
  /** Where it listens unless told otherwise. */
  usualPort?: number;
  prefill: PrefillWay;
  /** Whether reasoning can be prefilled too, or only an answer of a model that does not reason. */
  prefillsReasoning: boolean;
  /** Path that takes the place of the address's own when a reply is begun. */
  prefillPath?: string;
  /** Many of its models refuse a request that is not streamed. */
  streamOnly: boolean;
  /** Whether `stream_options.include_usage` is understood; else it tells of usage unasked. */
  usageOption: boolean;
  /** An engine that one runs oneself: nobody's price list applies. */
  selfHosted: boolean;
};

const SERVICE = { api: "chat", streamOnly: false, usageOption: true, selfHosted: false } as const;
const ENGINE = { ...SERVICE, selfHosted: true } as const;
const NO_PREFILL = { prefill: "none", prefillsReasoning: false } as const;

/**
 * The kinds that we know; the first row that fits an address counts. Prefilling is "none" wherever the maker's
 * documentation does not promise it for models that reason: SiliconFlow, Ark and Bailian rule it out for R1, LM
 * Studio doubles the text in some versions. vLLM renders through the model's own template, and R1's leaves out
 * reasoning that is closed: it then answers 400, and one must ask without.
 */
const BACKEND_PROFILES: readonly BackendProfile[] = [
  {
    kind: "deepseek",
    label: "DeepSeek",
    ...SERVICE,
    host: "(^|\\.)deepseek\\.com$",
    prefill: "prefix",
    prefillsReasoning: true,
    prefillPath: "/beta",
  },
  {
    kind: "openrouter",
    label: "OpenRouter",
    ...SERVICE,
    host: "(^|\\.)openrouter\\.ai$",
    prefill: "trailing",
    prefillsReasoning: false,
  },
  { kind: "groq", label: "Groq", ...SERVICE, host: "(^|\\.)groq\\.com$", ...NO_PREFILL },
  { kind: "together", label: "Together", ...SERVICE, host: "(^|\\.)together\\.(xyz|ai)$", ...NO_PREFILL },
  { kind: "fireworks", label: "Fireworks", ...SERVICE, host: "(^|\\.)fireworks\\.ai$", ...NO_PREFILL },
  {
    kind: "siliconflow",
    label: "SiliconFlow 硅基流动",
    ...SERVICE,
    host: "(^|\\.)siliconflow\\.(cn|com)$",
    ...NO_PREFILL,
  },
  {
    kind: "ark",
    label: "火山方舟 Ark",
    ...SERVICE,
    host: "^ark\\.|(^|\\.)(volces|bytepluses)\\.com$",
    ...NO_PREFILL,
  },
  {
    kind: "bailian",
    label: "阿里云百炼 Bailian",
    ...SERVICE,
    host: "(^|\\.)(aliyuncs|aliyun)\\.com$|^dashscope",
    ...NO_PREFILL,
    streamOnly: true,
  },
  {
    kind: "mistral",
    label: "Mistral",
    ...SERVICE,
    host: "(^|\\.)mistral\\.ai$",
    prefill: "prefix",
    prefillsReasoning: false,
    usageOption: false,
  },
  { kind: "azure", label: "Azure", ...SERVICE, host: "(^|\\.)azure\\.(com|us|cn)$", ...NO_PREFILL },
  { kind: "openai", label: "OpenAI", ...SERVICE, host: "(^|\\.)openai\\.com$", ...NO_PREFILL },
  { kind: "openai-responses", label: "OpenAI (Responses)", ...SERVICE, api: "responses", ...NO_PREFILL },
  {
    kind: "ollama-native",
    label: "Ollama (/api/chat)",
    ...ENGINE,
    api: "ollama",
    path: "^/(api/?)?$",
    usualPort: 11_434,
    prefill: "trailing",
    prefillsReasoning: true,
    usageOption: false,
  },
  {
    kind: "ollama",
    label: "Ollama",
    ...ENGINE,
    usualPort: 11_434,
    prefill: "trailing",
    prefillsReasoning: true,
  },
  {
    kind: "vllm",
    label: "vLLM",
    ...ENGINE,
    usualPort: 8000,
    prefill: "continue_final_message",
    prefillsReasoning: true,
  },
  {
    kind: "sglang",
    label: "SGLang",
    ...ENGINE,
    usualPort: 30_000,
    prefill: "continue_final_message",
    prefillsReasoning: true,
  },
  {
    kind: "llama-server",
    label: "llama-server",
    ...ENGINE,
    usualPort: 8080,
    prefill: "trailing",
    prefillsReasoning: true,
  },
  { kind: "lm-studio", label: "LM Studio", ...ENGINE, usualPort: 1234, ...NO_PREFILL },
];

/** A server of which the address tells nothing. */
const OTHER: BackendProfile = { kind: "other", label: "…", ...SERVICE, ...NO_PREFILL };

/** Every kind, for choosing one by hand. */
export const BACKEND_KINDS: readonly string[] = [...BACKEND_PROFILES, OTHER].map(({ kind }) => kind);

/**
 * The profile of a backend: by its kind where that is told (letter case aside), else by its address. A port counts
 * only together with the row's path, if it has one; an address that tells nothing can be asked, but not prefilled.
 */
export function backendProfileOf(baseUrl: string, kind?: string): BackendProfile {
  const named = kind && BACKEND_PROFILES.find((row) => sameKind(row, kind));
  if (named) return named;
  if (!URL.canParse(baseUrl)) return OTHER;
  const url = new URL(baseUrl);
  return BACKEND_PROFILES.find((row) => fits(row, url)) ?? OTHER;
}

function sameKind(row: BackendProfile, kind: string): boolean {
  const wanted = kind.toLowerCase();
  return row.kind === wanted || row.label.toLowerCase() === wanted || row.kind === wanted.replace(" ", "-");
}

function fits({ host, path, usualPort }: BackendProfile, url: URL): boolean {
  if (host !== undefined) return new RegExp(host, "i").test(url.hostname);
  if (usualPort === undefined || Number(url.port) !== usualPort) return false;
  return path === undefined || new RegExp(path, "i").test(url.pathname);
}
