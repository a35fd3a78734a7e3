import { describe, expect, it } from "vitest";
import { BACKEND_KINDS, backendProfileOf } from "@/lib/inference/backend-profiles";
import { buildRequest, type CompletionInput } from "@/lib/inference/build-request";
import { profileOf } from "@/lib/inference/model-profiles";
import { canPrefill } from "@/lib/inference/prefill";

const QUESTION = { problem: "1+1?", subject: "math", mode: "solve", locale: "en" } as const;
type Messages = { role: string; content: string }[];

function ask(model: string, kind: string, more: Partial<CompletionInput> = {}) {
  const backend = backendProfileOf("http://127.0.0.1:1/v1", kind);
  const request = buildRequest({ model, profile: profileOf(model), backend, question: QUESTION, ...more });
  const messages = (request.body.messages ?? request.body.input) as Messages;
  return { ...request, messages, last: messages.at(-1) };
}

describe("the backends' rows", () => {
  it.each([
    ["https://api.deepseek.com", "deepseek"],
    ["https://api.deepseek.com/v1", "deepseek"],
    ["https://openrouter.ai/api/v1", "openrouter"],
    ["https://api.groq.com/openai/v1", "groq"],
    ["https://api.together.xyz/v1", "together"],
    ["https://api.fireworks.ai/inference/v1", "fireworks"],
    ["https://api.siliconflow.cn/v1", "siliconflow"],
    ["https://ark.cn-beijing.volces.com/api/v3", "ark"],
    ["https://dashscope.aliyuncs.com/compatible-mode/v1", "bailian"],
    ["https://api.mistral.ai/v1", "mistral"],
    ["https://school.services.ai.azure.com/models", "azure"],
    ["https://school.openai.azure.com/openai/v1", "azure"],
    ["https://api.openai.com/v1", "openai"],
    ["http://127.0.0.1:11434/v1", "ollama"],
    ["http://127.0.0.1:11434", "ollama-native"],
    ["http://gpu.school:8000/v1", "vllm"],
    ["http://10.0.0.5:30000/v1", "sglang"],
    ["http://localhost:8080/v1", "llama-server"],
    ["http://localhost:1234/v1", "lm-studio"],
    ["https://llm.school/v1", "other"],
    ["https://notopenai.com/v1", "other"],
    ["nonsense", "other"],
  ])("%s is taken for %s", (url, kind) => {
    expect(backendProfileOf(url).kind).toBe(kind);
  });

  it("are taken by the kind that is told, as discovery spells it too", () => {
    expect(backendProfileOf("https://llm.school/v1", "SGLang").kind).toBe("sglang");
    expect(backendProfileOf("http://127.0.0.1:1/v1", "LM Studio").kind).toBe("lm-studio");
    expect(backendProfileOf("http://127.0.0.1:8000/v1", "openai-responses").api).toBe("responses");
    for (const kind of BACKEND_KINDS) expect(backendProfileOf("x", kind).kind).toBe(kind);
  });

  it("go on from a reply only where that is promised", () => {
    const can = (kind: string, model: string) =>
      canPrefill(backendProfileOf("http://127.0.0.1:1", kind), profileOf(model));
    const kinds = BACKEND_KINDS.filter((kind) => can(kind, "deepseek-r1"));
    expect(kinds).toEqual(["deepseek", "ollama-native", "ollama", "vllm", "sglang", "llama-server"]);
    expect(can("mistral", "mistral-large")).toBe(true);
    expect(can("openai", "gpt-4o")).toBe(false);
  });
});

describe("the request", () => {
  it("asks R1 as its makers say", () => {
    const { path, body, messages } = ask("deepseek-ai/DeepSeek-R1", "vllm");
    expect(path).toBe("/chat/completions");
    expect(body).toMatchObject({ temperature: 0.6, top_p: 0.95, max_tokens: 32_768, stream: true });
    expect(body.stream_options).toEqual({ include_usage: true });
    expect(messages).toEqual([{ role: "user", content: expect.stringContaining("\\boxed{}") }]);
  });

  it("sends o-series no temperature, and their own limit", () => {
    const { body } = ask("o1-mini", "openai");
    expect(body).not.toHaveProperty("temperature");
    expect(body).not.toHaveProperty("max_tokens");
    expect(body).toHaveProperty("max_completion_tokens", 32_768);
  });

  it("asks the Responses interface for a summary of hidden reasoning, and to keep nothing", () => {
    const { path, body, messages } = ask("o4-mini", "openai-responses");
    expect(path).toBe("/responses");
    expect(body).toMatchObject({ reasoning: { summary: "auto" }, max_output_tokens: 32_768, store: false });
    expect(body).not.toHaveProperty("messages");
    expect(messages).toHaveLength(1);
    expect(ask("gpt-4o", "openai-responses").body).not.toHaveProperty("reasoning");
  });

  it("asks Ollama's own interface with options", () => {
    const { path, body } = ask("deepseek-r1:14b", "ollama-native");
    expect(path).toBe("/api/chat");
    expect(body).toMatchObject({
      think: true,
      options: { temperature: 0.6, top_p: 0.95, num_predict: 32_768 },
    });
    const profile = { ...profileOf("llama3"), extraBody: { options: { num_ctx: 8192 }, keep_alive: "1h" } };
    const llama = ask("llama3", "ollama-native", { profile }).body;
    expect(llama).toMatchObject({ options: { num_ctx: 8192, temperature: 0.6 }, keep_alive: "1h" });
    expect(llama).not.toHaveProperty("think");
  });

  it("turns on DeepSeek V4's thinking, and asks Mistral for no usage option", () => {
    expect(ask("deepseek-v4-pro", "deepseek").body).toMatchObject({ thinking: { type: "enabled" } });
    expect(ask("mistral-large", "mistral").body).not.toHaveProperty("stream_options");
  });

  it("says what is wanted in the person's language and of the subject", () => {
    const question = { problem: "打印素数", subject: "code", mode: "explain", locale: "zh" } as const;
    const [message] = ask("deepseek-r1", "vllm", { question }).messages;
    expect(message?.content).toMatch(/^打印素数\n\n.*代码块.*\n\n.*家长/);
  });
});

describe("earlier turns", () => {
  const turns = [
    { role: "assistant", content: "2", reasoning: "one and one" },
    { role: "user", content: "Why?" },
  ] as const;

  it("go to R1 without their reasoning", () => {
    const { messages } = ask("deepseek-r1", "vllm", { turns: [...turns] });
    expect(messages.slice(1)).toEqual([
      { role: "assistant", content: "2" },
      { role: "user", content: "Why?" },
    ]);
  });

  it("go to DeepSeek V4 with it", () => {
    const { messages } = ask("deepseek-v4-pro", "deepseek", { turns: [...turns] });
    expect(messages[1]).toEqual({ role: "assistant", content: "2", reasoning_content: "one and one" });
    const native = ask("deepseek-v4-pro", "ollama-native", { turns: [...turns] });
    expect(native.messages[1]).toEqual({ role: "assistant", content: "2", thinking: "one and one" });
  });
});

describe("a reply that is to go on", () => {
  const open = { reasoning: "We add", closed: false };
  const closed = { reasoning: "We add", closed: true, answer: "It is" };

  it("is left open by vLLM's and SGLang's fields", () => {
    for (const kind of ["vllm", "sglang"]) {
      const { body, last } = ask("deepseek-r1", kind, { prefill: open });
      expect(body).toMatchObject({ add_generation_prompt: false, continue_final_message: true });
      expect(last).toEqual({ role: "assistant", content: "<think>\nWe add" });
    }
    expect(ask("deepseek-r1", "vllm", { prefill: closed }).last?.content).toBe(
      "<think>\nWe add\n</think>\n\nIt is",
    );
    expect(ask("deepseek-r1", "vllm").body).not.toHaveProperty("continue_final_message");
  });

  it("goes to DeepSeek's beta interface as a prefix", () => {
    const { basePath, last } = ask("deepseek-reasoner", "deepseek", { prefill: open });
    expect(basePath).toBe("/beta");
    expect(last).toEqual({ role: "assistant", content: "", reasoning_content: "We add", prefix: true });
    const later = ask("deepseek-reasoner", "deepseek", { prefill: closed });
    expect(later.last).toMatchObject({ content: "\n\nIt is", reasoning_content: "We add" });
    expect(ask("deepseek-reasoner", "deepseek").basePath).toBeUndefined();
  });

  it("is the last message to llama-server and Ollama", () => {
    for (const kind of ["llama-server", "ollama", "ollama-native"]) {
      const { body, last } = ask("deepseek-r1:7b", kind, { prefill: open });
      expect(last).toEqual({ role: "assistant", content: "<think>\nWe add" });
      expect(body).not.toHaveProperty("continue_final_message");
    }
  });

  it("has no tags for a model that does not reason", () => {
    const prefill = { reasoning: "", closed: true, answer: "It is" };
    expect(ask("llama-3", "vllm", { prefill }).last).toEqual({ role: "assistant", content: "It is" });
    expect(ask("mistral-large", "mistral", { prefill }).last).toEqual({
      role: "assistant",
      content: "It is",
      prefix: true,
    });
  });

  it("is refused where the backend would begin anew", () => {
    expect(() => ask("deepseek-r1", "groq", { prefill: open })).toThrow("groq");
    expect(() => ask("magistral", "mistral", { prefill: open })).toThrow("mistral");
  });
});
