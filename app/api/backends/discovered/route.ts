import { handle } from "@/app/api/_http/handle";
import { discoverBackends } from "@/lib/inference/server/discover-backends";

export const GET = handle({
  allow: "backend:manage",
  run: async () => ({ servers: await discoverBackends() }),
});
