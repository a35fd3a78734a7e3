import type { Column } from "./column";

/** The client asks the source itself: what the other columns add is measured against this. */
export const direct: Column = {
  name: "direct",
  label: "the source itself",
  missing: () => null,
  prepare: async () => {},
  start: async ({ sourceUrl, sourcePid }) => ({
    kind: "completion",
    url: `${sourceUrl}/v1/chat/completions`,
    pid: sourcePid,
    close: async () => {},
  }),
};
