import { handle } from "@/app/api/_http/handle";
import { segmentTextsInput } from "@/lib/reasoning/contract";
import { segmentSteps } from "@/lib/reasoning/segment-steps";

export const POST = handle({
  allow: "check:use",
  body: segmentTextsInput,
  bodyBytesMax: 64 * 1024 * 1024,
  run: async ({ body }) => ({
    results: body.items.map((item) => ({
      // `retracts`, of a retry, is the index of the first step that it takes back.
      steps: segmentSteps(item).map(({ title: _title, ...span }) => span),
    })),
  }),
});
