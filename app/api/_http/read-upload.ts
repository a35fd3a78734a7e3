import { AppError } from "@/lib/platform/errors";
import { readBytes } from "./read-body";

/** The file of a request: its whole body, or the part `file` of a form. Throws `too_large` or `invalid_input`. */
export async function readUpload(request: Request, bytesMax: number): Promise<Buffer> {
  const bytes = Buffer.from(await readBytes(request, bytesMax));
  const type = request.headers.get("content-type") ?? "";
  if (!type.startsWith("multipart/form-data")) return refuseEmpty(bytes);
  try {
    const form = await new Response(new Uint8Array(bytes), { headers: { "content-type": type } }).formData();
    const file = form.get("file");
    return refuseEmpty(file instanceof Blob ? Buffer.from(await file.arrayBuffer()) : Buffer.alloc(0));
  } catch (cause) {
    throw new AppError("invalid_input", "There is no file in this form. 表单里没有文件。", {
      field: "file",
      cause,
    });
  }
}

function refuseEmpty(bytes: Buffer): Buffer {
  if (bytes.length > 0) return bytes;
  throw new AppError("invalid_input", "The file is empty. 文件是空的。", { field: "file" });
}
