import { handle } from "@/app/api/_http/handle";
import { readBudget } from "@/lib/accounts/server/budget";

export const GET = handle({ allow: "model:list", run: ({ ctx }) => readBudget({ ctx }) });
