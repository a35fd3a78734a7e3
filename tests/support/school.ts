import { saveBackend } from "./ask";
import type { Site } from "./browser-test";
import { type ScriptedAsk, type ScriptedReply, startScriptedBackend } from "./scripted-backend";
import { startApp } from "./start-app";

const RIGHT = `We factor the left side.

Two numbers with product $6$ and sum $-5$ are $-2$ and $-3$, so $x^2 - 5x + 6 = (x-2)(x-3)$.

A product is zero exactly when a factor is zero, so $x = 2$ or $x = 3$.

**Answer:** $\\boxed{x = 2, x = 3}$`;
const WRONG = `We factor the left side.

Two numbers with product $6$ and sum $-5$ are $-1$ and $-6$, so $x^2 - 5x + 6 = (x-1)(x-6)$.

A product is zero exactly when a factor is zero, so $x = 1$ or $x = 6$.

**Answer:** $\\boxed{x = 1, x = 6}$`;
const REASONING = `Okay, I need to solve this. Let me factor first.

I need two numbers with product 6 and sum -5. Let me see: $(-2) \\times (-3) = 6$ and $-2 + (-3) = -5$. Good.`;

/** R1 shows its reasoning and is right; o1 shows none and is wrong; a third agrees with R1; a fourth errs every fifth time. */
function replyTo({ model, asked }: ScriptedAsk): ScriptedReply {
  if (model === "o1") return { answer: WRONG };
  if (model === "deepseek-v3") return { answer: RIGHT };
  if (model === "deepseek-r1-wavering" && asked % 5 === 1) return { reasoning: REASONING, answer: WRONG };
  return { reasoning: REASONING, answer: RIGHT };
}

export const SCHOOL_MODELS = ["deepseek-r1", "o1", "deepseek-v3", "deepseek-r1-wavering"];

/** The app with models that do not always agree on $x^2 - 5x + 6 = 0$, each called "… · School". */
export async function startSchool(): Promise<Site> {
  const backend = await startScriptedBackend(replyTo);
  const app = await startApp();
  for (const model of SCHOOL_MODELS) {
    await saveBackend(app.url, { label: "School", baseUrl: backend.url, model });
  }
  return {
    url: app.url,
    close: async () => {
      await app.stop();
      await backend.close();
    },
  };
}
