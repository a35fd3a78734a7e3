import { handle } from "@/app/api/_http/handle";
import { findRunHeading } from "@/lib/runs/server/read-run";

export const GET = handle({
  allow: "run:read",
  run: ({ ctx, params }) => findRunHeading({ ctx, id: String(params.id) }),
});
