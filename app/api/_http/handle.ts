import type { ZodType } from "zod";
import type { RequestContext } from "@/lib/accounts/actor";
import { authorise, type Permission } from "@/lib/accounts/permissions";
import { errorResponse } from "./error-response";
import { readBody } from "./read-body";
import { requestContext } from "./request-context";

type RouteParams = Record<string, string>;

type Route<B, Q> = {
  /** What the caller must be allowed to do; whose thing it is, the verb checks. */
  allow: Permission;
  body?: ZodType<B>;
  query?: ZodType<Q>;
  /** Bytes of body accepted; 413 beyond. Default 4 MiB. */
  bodyBytesMax?: number;
  /** Status of success, or which one a result has; default 200, or 204 when `run` returns undefined. */
  status?: number | ((result: unknown) => number);
  run(call: {
    ctx: RequestContext;
    body: B;
    query: Q;
    params: RouteParams;
    request: Request;
  }): Promise<unknown>;
};

/** Makes a Next route handler out of a sentence: who may, what shape, which verb. */
export function handle<B = undefined, Q = undefined>(route: Route<B, Q>) {
  return async (request: Request, context: { params: Promise<RouteParams> }): Promise<Response> => {
    try {
      const { ctx, headers } = await requestContext(request);
      authorise(ctx.actor, route.allow, ctx.actor.userId);
      const body = route.body ? await readBody(request, route.body, route.bodyBytesMax) : (undefined as B);
      const query = route.query
        ? route.query.parse(Object.fromEntries(new URL(request.url).searchParams))
        : (undefined as Q);
      const result = await route.run({ ctx, body, query, params: await context.params, request });
      if (result instanceof Response) return result;
      if (result === undefined) return new Response(null, { status: 204, headers });
      const status = typeof route.status === "function" ? route.status(result) : route.status;
      return Response.json(result, { status: status ?? 200, headers });
    } catch (error) {
      return errorResponse(error, request);
    }
  };
}
