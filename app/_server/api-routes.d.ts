/** Every `app/api/**\/route.ts`, gathered when the server is bundled. */
declare module "stepwise:api-routes" {
  type Handler = (
    request: Request,
    context: { params: Promise<Record<string, string>> },
  ) => Response | Promise<Response>;
  /** `path` as the folders have it, as in `/api/runs/[id]`; `methods` are what the file exports. */
  export const apiRoutes: { path: string; methods: Record<string, Handler> }[];
}
