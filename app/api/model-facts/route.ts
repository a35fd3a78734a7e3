import { handle } from "@/app/api/_http/handle";
import { saveModelFactsInput } from "@/lib/inference/contract";
import { listModelFacts, saveModelFacts } from "@/lib/inference/server/model-facts";

export const GET = handle({ allow: "backend:manage", run: ({ ctx }) => listModelFacts({ ctx }) });

export const PUT = handle({
  allow: "backend:manage",
  body: saveModelFactsInput,
  run: ({ ctx, body }) => saveModelFacts({ ctx, input: body }),
});
