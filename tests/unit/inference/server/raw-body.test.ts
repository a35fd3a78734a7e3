import type { Dispatcher } from "undici";
import { describe, expect, it } from "vitest";
import { RawBody } from "@/lib/inference/server/raw-body";

type Handler = Dispatcher.DispatchHandler;

/** A body that is begun, and what its backend does. */
async function open() {
  let handler: Handler = {};
  let aborted: Error | null = null;
  const controller = {
    abort: (reason: Error) => {
      aborted = reason;
      handler.onResponseError?.(controller, new Error("aborted by the dispatcher"));
    },
  } as unknown as Dispatcher.DispatchController;
  const dispatcher = {
    dispatch: (_request: unknown, given: Handler) => {
      handler = given;
      given.onRequestStart?.(controller, {});
      given.onResponseStart?.(controller, 200, {}, "OK");
      return true;
    },
  } as unknown as Dispatcher;
  const body = new RawBody();
  await body.begin(dispatcher, { path: "/", method: "POST" }, undefined);
  return {
    body,
    send: (text: string) => handler.onResponseData?.(controller, Buffer.from(text)),
    end: () => handler.onResponseEnd?.(controller, {}),
    aborted: () => aborted,
  };
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe("a response's body", () => {
  it("hands over at once until told that the rest may wait, then what has gathered together", async () => {
    const { body, send, end } = await open();
    const taken: string[] = [];
    send("early ");
    const over = body.read((bytes) => {
      taken.push(Buffer.from(bytes).toString());
      return taken.join("").includes("word");
    });
    expect(taken).toEqual(["early "]);
    send("head ");
    send("word ");
    send("and ");
    send("more ");
    expect(taken).toEqual(["early ", "head ", "word "]);
    await pause(100);
    expect(taken).toEqual(["early ", "head ", "word ", "and more "]);
    send("last");
    end();
    await over;
    expect(taken.join("")).toBe("early head word and more last");
  });

  it.each([
    ["at once", ""],
    ["at a beat", "first"],
  ])("rejects with what its reader throws %s, and lets the connection go", async (_when, first) => {
    const { body, send, aborted } = await open();
    const thrown = new Error("the reader's own");
    const over = body.read((bytes) => {
      if (Buffer.from(bytes).toString() === "first") return true;
      throw thrown;
    });
    if (first) send(first);
    send("second");
    await expect(over).rejects.toBe(thrown);
    expect(aborted()).toBe(thrown);
  });

  it("rejects with what its reader throws at the very end", async () => {
    const { body, send, end } = await open();
    const thrown = new Error("the reader's own");
    const over = body.read((bytes) => {
      if (Buffer.from(bytes).toString() === "first") return true;
      throw thrown;
    });
    send("first");
    send("second");
    end();
    await expect(over).rejects.toBe(thrown);
  });
});
