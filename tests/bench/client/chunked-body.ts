/**
 * Reads the body of one HTTP/1.1 response out of what a bare socket gives, chunked or not. Node's own client costs
 * several times as much per packet, and what the client costs is latency that the measured server did not cause.
 */
export class ChunkedBody {
  /** The response's status once its head has come; 0 before. */
  status = 0;
  #head = "";
  #chunked = false;
  #line = "";
  #left = 0;
  #state: "head" | "size" | "data" | "gap" | "plain" = "head";

  /** The part of the body that `text` (latin1) holds, without framing. */
  push(text: string): string {
    let body = "";
    let at = 0;
    if (this.#state === "head") {
      at = this.#readHead(text);
      if (at < 0) return "";
    }
    if (this.#state === "plain") return text.slice(at);
    while (at < text.length) {
      if (this.#state === "data") {
        const piece = text.slice(at, at + this.#left);
        body += piece;
        at += piece.length;
        this.#left -= piece.length;
        if (this.#left === 0) this.#state = "gap";
      } else {
        at = this.#readLine(text, at);
      }
    }
    return body;
  }

  /** Where the body begins in `text`; negative while the head is not whole. */
  #readHead(text: string): number {
    const before = this.#head.length;
    this.#head += text;
    const end = this.#head.indexOf("\r\n\r\n");
    if (end < 0) return -1;
    this.status = Number(this.#head.slice(9, 12));
    this.#chunked = /^transfer-encoding:\s*chunked/im.test(this.#head.slice(0, end));
    this.#state = this.#chunked ? "size" : "plain";
    return end + 4 - before;
  }

  /** Takes the line of a chunk's size, or the empty one behind its data. */
  #readLine(text: string, at: number): number {
    const end = text.indexOf("\n", at);
    if (end < 0) {
      this.#line += text.slice(at);
      return text.length;
    }
    const line = this.#line + text.slice(at, end);
    this.#line = "";
    if (this.#state === "gap") this.#state = "size";
    else {
      this.#left = Number.parseInt(line, 16) || 0;
      this.#state = this.#left > 0 ? "data" : "gap";
    }
    return end + 1;
  }
}
