import { describe, expect, it } from "vitest";
import { ChunkedBody } from "@/tests/bench/client/chunked-body";

const HEAD = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n";
const CHUNKED = `${HEAD}Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\nb\r\n, \r\n\r\nworld\r\n0\r\n\r\n`;

function readCutAt(response: string, ...cuts: number[]) {
  const body = new ChunkedBody();
  let text = "";
  let from = 0;
  for (const cut of [...cuts, response.length]) {
    text += body.push(response.slice(from, cut));
    from = cut;
  }
  return { text, status: body.status };
}

describe("ChunkedBody", () => {
  it("takes the framing away, wherever packets are cut", () => {
    for (let first = 0; first <= CHUNKED.length; first++) {
      for (let second = first; second <= CHUNKED.length; second++) {
        expect(readCutAt(CHUNKED, first, second)).toEqual({ text: "hello, \r\n\r\nworld", status: 200 });
      }
    }
  });

  it("passes a body without chunks on as it is", () => {
    const response = `${HEAD}Content-Length: 4\r\n\r\n5\r\nx`;
    for (let cut = 0; cut <= response.length; cut++) expect(readCutAt(response, cut).text).toBe("5\r\nx");
  });

  it("tells the status, and 0 while it is not known", () => {
    expect(readCutAt("HTTP/1.1 503 Service Unavailable\r\n\r\n").status).toBe(503);
    expect(readCutAt("HTTP/1.1 503").status).toBe(0);
  });
});
