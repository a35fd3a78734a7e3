import { handle } from "@/app/api/_http/handle";
import { listModels } from "@/lib/inference/server/solvers";

export const GET = handle({ allow: "model:list", run: () => listModels() });
