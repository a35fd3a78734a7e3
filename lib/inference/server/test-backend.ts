import type { Locale } from "@/lib/i18n/locale";
import { backendProfileOf } from "../backend-profiles";
import { buildRequest } from "../build-request";
import type { InferenceFailure } from "../inference-event";
import { profileOf } from "../model-profiles";
import type { BackendAddress } from "./open-reply";
import { failureOf, streamCompletion } from "./stream-completion";

const TEST_MS = 30_000;

const HINTS: Record<string, Record<Locale, string>> = {
  backend_unreachable: {
    zh: "连接不上这个地址，请确认服务已启动、地址正确。",
    en: "This address cannot be reached. Make sure that the server is running and the address is right.",
  },
  backend_refused_key: { zh: "服务拒绝了这个密钥。", en: "The server refused this key." },
  backend_unknown_model: {
    zh: "地址或模型名称不对：服务说没有找到。",
    en: "The address or the model id is wrong: the server did not find it.",
  },
  backend_timeout: { zh: "30 秒内没有收到回答。", en: "No reply came within 30 seconds." },
};

/** Asks a small question and waits for the first words. Null when it works, else what to do, for a person. */
export async function testBackend(
  address: BackendAddress & { kind: string | null },
  locale: Locale,
): Promise<string | null> {
  const controller = new AbortController();
  const question = { problem: "1 + 1 = ?", subject: "math", mode: "solve", locale } as const;
  const profile = profileOf(address.model);
  const backend = backendProfileOf(address.baseUrl, address.kind ?? undefined);
  let spoke = false;
  try {
    await streamCompletion(
      {
        address,
        request: buildRequest({ model: address.model, profile, backend, question }),
        split: {
          openingTagMayLack: profile.reasons !== "never",
          alwaysReasons: profile.reasons === "always",
        },
        signal: controller.signal,
        times: { firstTokenMs: TEST_MS, betweenTokensMs: TEST_MS },
      },
      (event) => {
        if (event.type !== "text" && event.type !== "pending") return;
        spoke = true;
        controller.abort();
      },
    );
    return spoke ? null : wordsOf(failureOf(null), locale);
  } catch (error) {
    return spoke ? null : wordsOf(failureOf(error), locale);
  }
}

function wordsOf(failure: InferenceFailure, locale: Locale): string {
  const hint =
    HINTS[failure.code]?.[locale] ?? (locale === "zh" ? "测试没有成功。" : "The test did not succeed.");
  return failure.message ? `${hint} (${failure.message})` : hint;
}
