import { handle } from "@/app/api/_http/handle";
import { renderTextInput } from "@/lib/notation/contract";
import { renderMarkdown } from "@/lib/notation/render-markdown";

export const POST = handle({
  allow: "check:use",
  body: renderTextInput,
  run: async ({ ctx, body }) => ({
    results: body.items.map((item) => renderMarkdown(item, { locale: ctx.locale })),
  }),
});
