import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { RawBody, type TakeBytes } from "@/lib/inference/server/raw-body";

const server = createServer((_req, res) => {
  res.writeHead(200, { "content-type": "text/event-stream" }).flushHeaders();
  answered(res);
});
const sockets: Socket[] = [];
let answered: (res: ServerResponse) => void = () => {};
let url = new URL("http://127.0.0.1");

beforeAll(async () => {
  server.on("connection", (socket) => sockets.push(socket.setNoDelay(true)));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
});

/** A body that is begun, and the backend's side of it. */
async function open(signal?: AbortSignal) {
  const backend = new Promise<ServerResponse>((resolve) => {
    answered = resolve;
  });
  const body = new RawBody();
  const { status } = await body.begin(url, { headers: {}, body: "{}", signal });
  expect(status).toBe(200);
  return { body, res: await backend };
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString();

/** Collects pieces; what follows `word` may wait. */
function collect(taken: string[]): TakeBytes {
  return (bytes) => {
    taken.push(textOf(bytes));
    return taken.join("").includes("word");
  };
}

describe("a response's body", () => {
  it("hands over at once until told that the rest may wait, then what has gathered together", async () => {
    const { body, res } = await open();
    const taken: string[] = [];
    const over = body.read(collect(taken));
    for (const piece of ["head ", "word "]) {
      res.write(piece);
      await pause(15);
    }
    expect(taken).toEqual(["head ", "word "]);
    for (const piece of ["and ", "more "]) {
      res.write(piece);
      await pause(2);
    }
    await pause(100);
    expect(taken.join("")).toBe("head word and more ");
    res.end("last");
    await over;
    expect(taken.join("")).toBe("head word and more last");
  });

  it("is read a few times, however many packets come", async () => {
    const { body, res } = await open();
    const taken: string[] = [];
    const over = body.read(collect(taken));
    res.write("word ");
    await pause(15);
    const written = Array.from({ length: 200 }, (_, index) => `piece ${index} `);
    for (const piece of written) {
      res.write(piece);
      await new Promise(setImmediate);
    }
    res.end();
    await over;
    expect(taken.join("")).toBe(`word ${written.join("")}`);
    expect(taken.length).toBeLessThan(50);
  });

  it("is read to its end where one reading does not take all", async () => {
    const { body, res } = await open();
    const taken: string[] = [];
    const over = body.read(collect(taken));
    res.write("word ");
    await pause(15);
    const large = "0123456789".repeat(300_000);
    res.end(large);
    await over;
    expect(taken.join("") === `word ${large}`).toBe(true);
  });

  it("loses nothing that was read before the connection broke", async () => {
    const { body, res } = await open();
    const taken: string[] = [];
    const over = body.read(collect(taken));
    res.write("word ");
    await pause(15);
    res.write("gathered");
    setTimeout(() => res.socket?.resetAndDestroy(), 5);
    await expect(over).rejects.toThrow();
    expect(taken.join("")).toBe("word gathered");
  });

  it("hands over what was read before it is aborted, and closes the connection", async () => {
    const controller = new AbortController();
    const { body, res } = await open(controller.signal);
    const taken: string[] = [];
    const over = body.read(collect(taken));
    res.write("word ");
    await pause(15);
    res.write("gathered");
    setTimeout(() => controller.abort(), 5);
    await expect(over).rejects.toThrow("aborted");
    expect(taken.join("")).toBe("word gathered");
    await new Promise((resolve) => (res.socket?.destroyed ? resolve(null) : res.on("close", resolve)));
  });

  it.each(["aborts", "throws"])(
    "survives a reader that %s when the end has come with the text",
    async (what) => {
      const controller = new AbortController();
      const { body, res } = await open(controller.signal);
      const over = body.read((bytes) => {
        if (!textOf(bytes).includes("last")) return true;
        if (what === "throws") throw new Error("aborted");
        controller.abort();
        return true;
      });
      res.write("first");
      await pause(15);
      // The first of these is read by itself; then the socket rests for a pulse.
      res.write("second");
      await pause(5);
      res.end("last");
      await expect(over).rejects.toThrow("aborted");
      // An error that nobody hears would come a moment later.
      await pause(20);
    },
  );

  it("rejects without a request when it is aborted before", async () => {
    const begun = new RawBody().begin(url, { headers: {}, body: "{}", signal: AbortSignal.abort() });
    await expect(begun).rejects.toThrow("aborted");
  });

  it("uses a connection again, whole", async () => {
    sockets.length = 0;
    for (const word of ["word one", "word two"]) {
      const { body, res } = await open();
      const taken: string[] = [];
      const over = body.read(collect(taken));
      res.write(word);
      await pause(15);
      res.end(", the rest");
      await over;
      expect(taken.join("")).toBe(`${word}, the rest`);
      // It is free a moment after its end.
      await pause(5);
    }
    expect(sockets.length).toBeLessThanOrEqual(1);
  });

  it("leaves a connection that waits for another request to Node's clock, which closes it", async () => {
    const { body, res } = await open();
    const over = body.read(() => true);
    const { socket } = res;
    const closed = new Promise((resolve) => socket?.on("close", resolve));
    // Longer than an idle connection is kept.
    for (let piece = 0; piece < 45; piece++) {
      res.write("piece");
      await pause(100);
    }
    expect(socket?.destroyed).toBe(false);
    res.end();
    await over;
    // By our side: the server keeps it for five seconds more.
    await closed;
  }, 9500);

  it.each([
    ["at once", ""],
    ["at a beat", "first"],
  ])("rejects with what its reader throws %s, and lets the connection go", async (_when, first) => {
    const { body, res } = await open();
    const thrown = new Error("the reader's own");
    const over = body.read((bytes) => {
      if (textOf(bytes) === "first") return true;
      throw thrown;
    });
    if (first) {
      res.write(first);
      await pause(15);
    }
    res.write("second");
    await expect(over).rejects.toBe(thrown);
    await new Promise((resolve) => (res.destroyed ? resolve(null) : res.on("close", resolve)));
  });

  it("rejects with what its reader throws at the very end", async () => {
    const { body, res } = await open();
    const thrown = new Error("the reader's own");
    const over = body.read((bytes) => {
      if (textOf(bytes) === "first") return true;
      throw thrown;
    });
    res.write("first");
    await pause(15);
    res.end("second");
    await expect(over).rejects.toBe(thrown);
  });
});
