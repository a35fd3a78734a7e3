import { describe, expect, it } from "vitest";
import { EventLines, type LineEvent } from "@/tests/bench/client/event-lines";

const STREAM =
  'id: 7\nevent: text\ndata: {"a":1}\n\n: still here\n\ndata: bare\n\nid: 8\nevent: end\ndata: {}\n\n';

function readCutAt(text: string, cut: number): LineEvent[] {
  const events: LineEvent[] = [];
  const lines = new EventLines((event) => events.push(event));
  lines.push(text.slice(0, cut));
  lines.push(text.slice(cut));
  return events;
}

describe("EventLines", () => {
  it("reads events whole, wherever they are cut; comments are none", () => {
    for (let cut = 0; cut <= STREAM.length; cut++) {
      expect(readCutAt(STREAM, cut)).toEqual([
        { id: 7, name: "text", data: ' {"a":1}' },
        { id: 0, name: "", data: " bare" },
        { id: 8, name: "end", data: " {}" },
      ]);
    }
  });

  it("keeps back an event whose blank line has not come: its viewer will ask for it again", () => {
    expect(readCutAt("id: 1\nevent: text\ndata: half\n", 9)).toEqual([]);
  });
});
