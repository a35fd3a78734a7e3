import type { Expression } from "@/lib/algebra/expression";
import type { Locale } from "@/lib/i18n/locale";
import type { SolverStep } from "../solution";

/** An antiderivative with the steps that name the method. */
export type Integrated = { primitive: Expression; steps: (locale: Locale) => SolverStep[] };
