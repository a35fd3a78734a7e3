import type { Locale } from "@/lib/i18n/locale";
import type { InferenceFailureCode } from "@/lib/inference/inference-event";

export type RunFailureCode = InferenceFailureCode | "interrupted" | "internal";

type Words = { message: string; hint: string };

const SETTINGS_ZH = "请在设置页面检查这个后端。";
const SETTINGS_EN = "Check this backend on the settings page.";

const zh: Record<RunFailureCode, Words> = {
  backend_unreachable: { message: "连接不上模型服务。", hint: "请确认它已经启动、地址正确，然后再试一次。" },
  backend_refused_key: {
    message: "模型服务拒绝了密钥。",
    hint: "请在设置页面填写正确的密钥，然后再试一次。",
  },
  backend_no_balance: { message: "模型服务的余额不足。", hint: "请充值，或在设置页面换一个后端。" },
  backend_rate_limited: { message: "请求太频繁，模型服务让我们等一等。", hint: "过一会儿再试一次。" },
  backend_overloaded: { message: "模型服务太忙了。", hint: "过一会儿再试一次，或换一个模型。" },
  backend_bad_request: { message: "模型服务不接受这个请求。", hint: SETTINGS_ZH },
  backend_unknown_model: { message: "模型服务没有这个模型。", hint: SETTINGS_ZH },
  backend_cut_stream: { message: "回答中途断开了。", hint: "已经收到的内容都保留着，可以再试一次。" },
  backend_empty_reply: { message: "模型服务返回了空的回答。", hint: "请再试一次。" },
  backend_bad_reply: { message: "模型服务的返回内容无法读懂。", hint: SETTINGS_ZH },
  backend_timeout: {
    message: "等了太久，模型没有继续回答。",
    hint: "已经收到的内容都保留着，可以再试一次。",
  },
  backend_error: { message: "模型服务报告了错误。", hint: "请再试一次；如果一直这样，请换一个模型。" },
  endless_reply: {
    message: "模型一直在重复同样的内容。",
    hint: "已经收到的内容都保留着。请再试一次，或换一个模型。",
  },
  budget_spent: {
    message: "今天的用量已经用完了。",
    hint: "已经收到的内容都保留着。明天可以继续，或请管理员提高限额。",
  },
  solver_cannot: { message: "内置求解器不会做这道题。", hint: "请在设置页面连接 DeepSeek-R1。" },
  interrupted: { message: "服务器在解答途中停止了。", hint: "已经收到的内容都保留着，可以再试一次。" },
  internal: { message: "解答时服务器出错了。", hint: "已经收到的内容都保留着，可以再试一次。" },
};

const en = {
  backend_unreachable: {
    message: "The model's server cannot be reached.",
    hint: "Make sure that it is running and its address is right, then try again.",
  },
  backend_refused_key: {
    message: "The model's server refused the key.",
    hint: "Enter the right key on the settings page, then try again.",
  },
  backend_no_balance: {
    message: "The account at the model's server has no balance left.",
    hint: "Top it up, or choose another backend on the settings page.",
  },
  backend_rate_limited: {
    message: "Too many requests: the model's server asks us to wait.",
    hint: "Try again in a while.",
  },
  backend_overloaded: {
    message: "The model's server is too busy.",
    hint: "Try again in a while, or choose another model.",
  },
  backend_bad_request: { message: "The model's server does not accept this request.", hint: SETTINGS_EN },
  backend_unknown_model: { message: "The model's server does not have this model.", hint: SETTINGS_EN },
  backend_cut_stream: { message: "The reply was cut off.", hint: "What arrived is kept. You can try again." },
  backend_empty_reply: { message: "The model's server sent an empty reply.", hint: "Try again." },
  backend_bad_reply: { message: "What the model's server sent cannot be read.", hint: SETTINGS_EN },
  backend_timeout: {
    message: "The model did not go on for too long.",
    hint: "What arrived is kept. You can try again.",
  },
  backend_error: {
    message: "The model's server reported an error.",
    hint: "Try again; if it stays so, choose another model.",
  },
  endless_reply: {
    message: "The model kept repeating itself.",
    hint: "What arrived is kept. Try again, or choose another model.",
  },
  budget_spent: {
    message: "Today's budget is used up.",
    hint: "What arrived is kept. Go on tomorrow, or ask an administrator for a larger budget.",
  },
  solver_cannot: {
    message: "The built-in solver cannot solve this one.",
    hint: "Connect DeepSeek-R1 on the settings page.",
  },
  interrupted: {
    message: "The server stopped in the middle of this solution.",
    hint: "What arrived is kept. You can try again.",
  },
  internal: {
    message: "The server had an error while solving.",
    hint: "What arrived is kept. You can try again.",
  },
} satisfies Record<keyof typeof zh, Words>;

const WORDS: Record<Locale, Record<RunFailureCode, Words>> = { zh, en };

/** What happened and what to do next, for a person. */
export function failureWords(code: RunFailureCode, locale: Locale): Words {
  return WORDS[locale][code];
}
