import type { ZodType } from "zod";
import { AppError } from "@/lib/platform/errors";

const BODY_BYTES_MAX = 4 * 1024 * 1024;

/** The request's JSON body in the shape of `schema`. Throws `too_large`, `invalid_input` or the schema's ZodError. */
export async function readBody<B>(
  request: Request,
  schema: ZodType<B>,
  bytesMax = BODY_BYTES_MAX,
): Promise<B> {
  const text = new TextDecoder().decode(await readBytes(request, bytesMax));
  let value: unknown;
  try {
    // Where everything may be left out, so may the body.
    value = text.trim() === "" ? {} : JSON.parse(text);
  } catch (cause) {
    throw new AppError("invalid_input", "The body is not JSON. 请求内容不是 JSON。", { cause });
  }
  return schema.parse(value);
}

/** The request's body as it came. Throws `too_large`. */
export async function readBytes(request: Request, bytesMax: number): Promise<Uint8Array> {
  const tooLarge = () =>
    new AppError("too_large", `The body is larger than ${Math.floor(bytesMax / 1024)} KiB. 请求内容太大。`);
  // The declared length is checked first, so that a large body is refused unread.
  if (Number(request.headers.get("content-length") ?? 0) > bytesMax) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  const reader = request.body?.getReader();
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    bytes += value.byteLength;
    if (bytes > bytesMax) {
      await reader.cancel();
      throw tooLarge();
    }
    chunks.push(value);
  }
  return Buffer.concat(chunks);
}
