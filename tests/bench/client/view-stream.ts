import { readLoadWords } from "../load/load-word";
import { openStream } from "./open-stream";
import { bodyOf, type StreamKind } from "./stream-kind";
import type { StreamRecord } from "./stream-record";

/** Reads a backend's or a relay's stream into `record`; resolves when it is over, with what was wrong, if anything. */
export function viewStream(call: {
  url: string;
  kind: Exclude<StreamKind, "run">;
  question: string;
  record: StreamRecord;
}): Promise<string | null> {
  return new Promise((resolve) => {
    openStream({
      url: call.url,
      method: "POST",
      headers: { "content-type": "application/json" },
      body: bodyOf(call.kind, call.question),
      event: ({ data }) => readLoadWords(data, call.record),
      closed: (status) => resolve(status === 200 ? null : `status ${status}`),
    });
  });
}
