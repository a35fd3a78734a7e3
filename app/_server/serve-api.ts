import type { IncomingMessage, ServerResponse } from "node:http";
import { apiRoutes } from "stepwise:api-routes";
import { describeError } from "@/app/api/_http/error-response";
import { requestLocale } from "@/app/api/_http/request-locale";
import { AppError } from "@/lib/platform/errors";
import { webHeaders } from "./web-headers";

/** Requests under /api are answered here and never reach Next, whose router costs more than most answers. */
export async function serveApi(req: IncomingMessage, res: ServerResponse): Promise<boolean> {
  const url = new URL(req.url ?? "/", `http://${hostOf(req)}`);
  if (!url.pathname.startsWith("/api/")) return false;
  const { method = "GET" } = req;
  const found = findRoute(url.pathname);
  const handler = found?.methods[method] ?? (method === "HEAD" ? found?.methods.GET : undefined);
  if (!found || !handler) {
    refuse(req, res, found ? Object.keys(found.methods) : null);
    return true;
  }
  const controller = new AbortController();
  res.on("close", () => controller.abort());
  const init = { method, headers: webHeaders(req), signal: controller.signal };
  const hasBody = method !== "GET" && method !== "HEAD";
  // Node wants it said that the body is sent before the answer is read; the browser's types do not know that.
  const streamed = { ...init, body: bodyOf(req), duplex: "half" } as RequestInit;
  const request = new Request(url, hasBody ? streamed : init);
  const response = await handler(request, { params: Promise.resolve(found.params) });
  await send(response, res, method === "HEAD");
  return true;
}

/** A Host header may be anything; the address is only there to be parsed. */
function hostOf(req: IncomingMessage): string {
  const { host } = req.headers;
  return host && URL.canParse(`http://${host}`) ? host : "localhost";
}

/** A name goes before a place for any name: `/api/backends/discovered` before `/api/backends/[id]`. */
const rankOf = ({ path }: { path: string }) => path.replaceAll("[", "\uffff");
const ordered = apiRoutes.toSorted((one, other) => (rankOf(one) < rankOf(other) ? -1 : 1));
const ROUTES = ordered.map(({ path, methods }) => {
  const names = [...path.matchAll(/\[(\w+)\]/g)].map(([, name = ""]) => name);
  const pattern = new RegExp(`^${path.replaceAll(".", "\\.").replace(/\[\w+\]/g, "([^/]+)")}/?$`);
  return { names, pattern, methods };
});

function findRoute(pathname: string) {
  for (const { names, pattern, methods } of ROUTES) {
    const values = pattern.exec(pathname);
    if (!values) continue;
    const params: Record<string, string> = {};
    for (const [at, name] of names.entries()) params[name] = decoded(values[at + 1] ?? "");
    return { methods, params };
  }
  return null;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Read as it comes, so that a body which is too large is refused unread. */
function bodyOf(req: IncomingMessage): ReadableStream<Uint8Array> {
  const chunks = req[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(new Uint8Array(value));
    },
    async cancel() {
      await chunks.return?.();
    },
  });
}

async function send(response: Response, res: ServerResponse, headOnly: boolean): Promise<void> {
  const cookies = response.headers.getSetCookie();
  for (const [name, value] of response.headers) if (name !== "set-cookie") res.setHeader(name, value);
  if (cookies.length > 0) res.setHeader("set-cookie", cookies);
  res.writeHead(response.status);
  if (headOnly || !response.body) {
    res.end();
    return;
  }
  for await (const chunk of response.body) {
    if (!res.write(chunk) && !(await drained(res))) return;
  }
  res.end();
}

/** False when the reader is gone. */
function drained(res: ServerResponse): Promise<boolean> {
  if (res.destroyed) return Promise.resolve(false);
  return new Promise((resolve) => {
    const settle = () => {
      res.off("drain", settle);
      res.off("close", settle);
      resolve(!res.destroyed);
    };
    res.on("drain", settle);
    res.on("close", settle);
  });
}

function refuse(req: IncomingMessage, res: ServerResponse, methods: string[] | null): void {
  const locale = requestLocale(webHeaders(req), req.url ?? "/");
  if (methods) {
    const message =
      locale === "zh" ? "这个地址不接受这种请求方法。" : "This address does not take this method.";
    const body = { error: { code: "method_not_allowed", message } };
    res
      .writeHead(405, { allow: methods.join(", "), "content-type": "application/json" })
      .end(JSON.stringify(body));
    return;
  }
  const message = locale === "zh" ? "没有这个接口。" : "There is no such address.";
  const { status, body, headers } = describeError(new AppError("not_found", message), locale);
  res.writeHead(status, { ...headers, "content-type": "application/json" }).end(JSON.stringify(body));
}
