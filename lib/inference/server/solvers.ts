import { readLimits } from "@/lib/accounts/server/limits";
import { AppError } from "@/lib/platform/errors";
import { solveInEvents } from "@/lib/solver/solve-in-events";
import { backendProfileOf } from "../backend-profiles";
import { InferenceFailure } from "../inference-event";
import type { ModelPrice, ModelProfile } from "../model-profile";
import { profileOf } from "../model-profiles";
import type { Solver } from "../solver";
import { backendGate } from "./backend-gates";
import { backendStatus } from "./backend-status";
import { type ConfiguredBackend, configuredBackends } from "./backends";
import { discoveredBackends } from "./discovered-backends";
import { readModelFacts } from "./model-facts";
import type { Route } from "./routes";
import { solveOnBackends } from "./solve-on-backends";

const BUILT_IN: Solver = {
  id: "stepwise-solver",
  label: "Stepwise 内置求解器 · built-in solver",
  backend: "built-in",
  artificial: false,
  requireRoom: () => {},
  async solve({ problem, locale, signal, resume }, tell) {
    if (resume?.reasoning || resume?.answer) tell({ type: "continued", how: "restarted" });
    tell({ type: "begun", backend: "built-in" });
    for (const event of solveInEvents(problem, locale)) {
      if (signal.aborted) return;
      if (event.type === "refusal") throw new InferenceFailure("solver_cannot", event.message);
      tell({ type: "text", channel: event.channel, text: event.text });
      // The log gets each step by itself, so that the page shows them arriving.
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    tell({ type: "finish", reason: "stop" });
  },
};

type Model = {
  solver: Solver;
  backends: ConfiguredBackend[];
  profile: ModelProfile | null;
  /** Whether an administrator set this model's price. */
  edited: boolean;
};

/**
 * Every way to get a problem solved here, the default one first: configured, else found on this computer, else built in.
 * Backends that serve the same model stand in for each other.
 */
async function allModels(): Promise<Model[]> {
  const [configured, facts, limits] = await Promise.all([
    configuredBackends(),
    readModelFacts(),
    readLimits(),
  ]);
  const backends = configured.length > 0 ? configured : await discoveredBackends();
  const byModel = new Map<string, ConfiguredBackend[]>();
  for (const backend of backends) {
    byModel.set(backend.model, [...(byModel.get(backend.model) ?? []), backend]);
  }
  const models = [...byModel].map(([model, serving]): Model => {
    const profile = profileOf(model, facts);
    const routes = serving.map((backend) => routeOf(backend, profile, limits.reasoningTokensMax));
    const edited = (facts[model] ?? facts[profile.family])?.price !== undefined;
    return { solver: solverOf(model, routes), backends: serving, profile, edited };
  });
  return [...models, { solver: BUILT_IN, backends: [], profile: null, edited: false }];
}

function routeOf(
  backend: ConfiguredBackend,
  profile: ModelProfile,
  reasoningTokensMax: number | null,
): Route {
  return {
    id: backend.id,
    label: backend.label,
    address: backend,
    backend: backendProfileOf(backend.baseUrl, backend.kind ?? undefined),
    profile,
    gate: backendGate(backend.id, backend.concurrency),
    reasoningTokensMax,
  };
}

function solverOf(model: string, routes: Route[]): Solver {
  const names = routes.map(({ label }) => label).join(", ");
  return {
    id: model,
    label: `${model} · ${names}`,
    backend: names,
    artificial: true,
    requireRoom: (person) => requireRoom(routes, person),
    solve: (request, tell) => solveOnBackends(routes, request, tell),
  };
}

/** One backend with room is enough. */
function requireRoom(routes: Route[], person: string): void {
  let refusal: unknown = null;
  for (const { gate } of routes) {
    try {
      gate.queue.requireRoom(person);
      return;
    } catch (error) {
      refusal = error;
    }
  }
  throw refusal;
}

/** The models of `GET /api/models`. */
export async function listModels() {
  return { models: await Promise.all((await allModels()).map(viewOf)) };
}

async function viewOf(model: Model) {
  const { id, label, backend, artificial } = model.solver;
  const { profile } = model;
  const price = priceAt(model);
  return {
    id,
    label,
    backend,
    reasoning: profile?.reasons !== "never",
    artificial,
    status: await backendStatus(model.backends),
    ...(profile?.contextTokens ? { contextTokens: profile.contextTokens } : {}),
    ...(price ? { price } : {}),
  };
}

/** What the default model is called, without asking any backend. */
export async function defaultModel(): Promise<{ id: string; label: string }> {
  const [first] = await allModels();
  return first?.solver ?? BUILT_IN;
}

/** The solvers of these model ids, in their order; the default one when none is asked for. Throws `invalid_input`. */
export async function resolveSolvers(modelIds: string[] | undefined): Promise<Solver[]> {
  const solvers = (await allModels()).map(({ solver }) => solver);
  if (!modelIds) return solvers.slice(0, 1);
  return modelIds.map((id, index) => {
    const solver = solvers.find((candidate) => candidate.id === id);
    if (!solver)
      throw new AppError("invalid_input", `There is no model "${id}" here. 这里没有这个模型。`, {
        field: `models.${index}`,
      });
    return solver;
  });
}

/** The price of a model, for what its replies cost; null where none is known, or where it runs on one's own machine. */
export async function priceOf(modelId: string): Promise<ModelPrice | null> {
  const model = (await allModels()).find(({ solver }) => solver.id === modelId);
  return model ? priceAt(model) : null;
}

/** A price list is a service's: an engine of one's own costs nothing by the token unless an administrator says so. */
function priceAt({ profile, backends, edited }: Model): ModelPrice | null {
  const served = backends.some(
    ({ baseUrl, kind }) => !backendProfileOf(baseUrl, kind ?? undefined).selfHosted,
  );
  return served || edited ? (profile?.price ?? null) : null;
}
