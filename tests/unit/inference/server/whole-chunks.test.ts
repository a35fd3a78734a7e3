import net, { type AddressInfo, type Socket } from "node:net";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { RawBody } from "@/lib/inference/server/raw-body";
import { WholeChunks } from "@/lib/inference/server/whole-chunks";

const bytesOf = (text: string) => new Uint8Array(Buffer.from(text));
const textOf = (bytes: Uint8Array | null) => bytes && Buffer.from(bytes).toString();
const chunked = (...texts: string[]) =>
  texts.map((text) => `${Buffer.byteLength(text).toString(16)}\r\n${text}\r\n`).join("");

/** Unwraps from here on: the parser has found in a reading what stands in it. */
function agreed(): WholeChunks {
  const whole = new WholeChunks();
  expect(whole.unwrap(bytesOf(chunked("first")))).toBeNull();
  whole.compare([bytesOf("first")]);
  return whole;
}

describe("whole chunks of a body", () => {
  it("are unwrapped once the parser has found the same in a reading", () => {
    const whole = agreed();
    expect(textOf(whole.unwrap(bytesOf(chunked("data: 一\n\n"))))).toBe("data: 一\n\n");
    expect(textOf(whole.unwrap(bytesOf(chunked("a", "bc", "0123456789".repeat(40)))))).toBe(
      `abc${"0123456789".repeat(40)}`,
    );
  });

  it.each([
    ["less", [bytesOf("one")]],
    ["more", [bytesOf("before"), bytesOf("one"), bytesOf("two")]],
    ["something else", [bytesOf("one"), bytesOf("twi")]],
  ])("are the parser's while it finds %s", (_what, parsed) => {
    const whole = new WholeChunks();
    whole.unwrap(bytesOf(chunked("one", "two")));
    whole.compare(parsed);
    expect(whole.unwrap(bytesOf(chunked("three")))).toBeNull();
  });

  it.each([
    ["the end of the body", "0\r\n\r\n"],
    ["a chunk and the end of the body", `${chunked("last")}0\r\n\r\n`],
    ["half a chunk", "5\r\nhal"],
    ["the rest of a chunk", "lf\r\n"],
    ["half a line end", "2\r\nab\r"],
    ["an extension", "2;name=value\r\nab\r\n"],
    ["a size that nothing has", "fffffff\r\nab\r\n"],
    ["no size", "\r\n"],
  ])("leave %s to the parser, and what follows until it agrees again", (_what, reading) => {
    const whole = agreed();
    expect(whole.unwrap(bytesOf(reading))).toBeNull();
    whole.compare([bytesOf("whatever")]);
    expect(whole.unwrap(bytesOf(chunked("next")))).toBeNull();
    whole.compare([bytesOf("next")]);
    expect(textOf(whole.unwrap(bytesOf(chunked("again"))))).toBe("again");
  });
});

describe("a chunked body, however its packets are cut", () => {
  let connected: (socket: Socket) => void = () => {};
  const server = net.createServer((socket) => {
    socket.setNoDelay(true).on("error", () => {});
    socket.once("data", () => connected(socket));
  });
  beforeAll(() => new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve)));
  afterAll(() => void server.close());

  const HEAD = "HTTP/1.1 200 OK\r\nconnection: close\r\ntransfer-encoding: chunked\r\n\r\n";
  // Text that looks like chunks is text.
  const word = fc.oneof(
    fc.constantFrom("5\r\nwords\r\n", "0\r\n\r\n", "\r\n", "答案"),
    fc.string({ minLength: 1 }),
  );
  const extension = fc.nat(20).map((number) => (number === 0 ? ";x=1" : ""));
  const end = fc.constantFrom("0\r\n\r\n", "0\r\ntrailer: 1\r\n\r\n");

  async function receive(packets: Buffer[]): Promise<string> {
    const backend = new Promise<Socket>((resolve) => {
      connected = resolve;
    });
    const { port } = server.address() as AddressInfo;
    const body = new RawBody();
    const begun = body.begin(new URL(`http://127.0.0.1:${port}/`), { headers: {}, body: "{}" });
    const socket = await backend;
    socket.write(HEAD);
    await begun;
    const taken: Buffer[] = [];
    const over = body.read((bytes) => taken.push(Buffer.from(bytes)) > 0);
    for (const packet of packets) {
      socket.write(packet);
      await new Promise((resolve) => setTimeout(resolve, 8));
    }
    await over;
    socket.destroy();
    return Buffer.concat(taken).toString();
  }

  it("is the text that was sent, to its end", async () => {
    const chunk = fc.tuple(word, extension);
    const cuts = fc.oneof(fc.constant([]), fc.array(fc.nat(), { maxLength: 12 }));
    await fc.assert(
      fc.asyncProperty(
        fc.array(chunk, { minLength: 1, maxLength: 25 }),
        cuts,
        end,
        async (chunks, cuts, end) => {
          const framed = chunks.map(
            ([text, extension]) => `${Buffer.byteLength(text).toString(16)}${extension}\r\n${text}\r\n`,
          );
          // Some packets end where chunks do, as backends send them, and others anywhere.
          const wire = Buffer.from(framed.join("") + end);
          const ends = framed.map((_, index) => Buffer.byteLength(framed.slice(0, index + 1).join("")));
          const places = [
            ...ends.filter((_, index) => cuts.length < 6 || index % 3 > 0),
            ...cuts.map((cut) => cut % wire.length),
          ];
          const bounds = [...new Set([0, ...places, wire.length])].sort((one, other) => one - other);
          const packets = bounds.slice(1).map((bound, index) => wire.subarray(bounds[index], bound));
          expect(await receive(packets)).toBe(chunks.map(([text]) => text).join(""));
        },
      ),
      { numRuns: 40, interruptAfterTimeLimit: 20_000 },
    );
  }, 40_000);
});
