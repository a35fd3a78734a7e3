import { AppError } from "@/lib/platform/errors";
import { processSingleton } from "@/lib/platform/server/process-singleton";
import { solveInEvents } from "@/lib/solver/solve-in-events";
import type { Solver } from "../inference-event";
import { InferenceFailure } from "../inference-event";
import { type ConfiguredBackend, configuredBackends } from "./backends";
import { discoverBackends } from "./discover-backends";
import { streamCompletion } from "./stream-completion";

const DISCOVERY_MS = 60_000;

const BUILT_IN: Solver = {
  id: "stepwise-solver",
  label: "Stepwise 内置求解器 · built-in solver",
  backend: "built-in",
  artificial: false,
  async *solve({ problem, locale, signal }) {
    for (const event of solveInEvents(problem, locale)) {
      if (signal.aborted) return;
      if (event.type === "refusal") throw new InferenceFailure("solver_cannot", event.message);
      yield { type: "text", channel: event.channel, text: event.text };
      // The log gets each step by itself, so that the page shows them arriving.
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    yield { type: "finish", reason: "stop" };
  },
};

/** Every way to get a problem solved here, the default one first: configured, else found on this computer, else built in. */
async function allSolvers(): Promise<Solver[]> {
  const configured = await configuredBackends();
  const backends = configured.length > 0 ? configured : await discovered();
  const ids = backends.map(({ model }) => model);
  return [
    ...backends.map((backend) => solverOf(backend, ids.filter((id) => id === backend.model).length > 1)),
    BUILT_IN,
  ];
}

function solverOf(backend: ConfiguredBackend, clashes: boolean): Solver {
  return {
    id: clashes ? `${backend.id}/${backend.model}` : backend.model,
    label: `${backend.model} · ${backend.label}`,
    backend: backend.label,
    artificial: true,
    solve: ({ signal, ...question }) => streamCompletion(backend, question, signal),
  };
}

type Discovery = { atMs: number; backends: Promise<ConfiguredBackend[]> };

function discovered(): Promise<ConfiguredBackend[]> {
  const cache = processSingleton("inference.discovery", () => ({ current: null as Discovery | null }));
  if (!cache.current || Date.now() - cache.current.atMs > DISCOVERY_MS) {
    cache.current = {
      atMs: Date.now(),
      backends: discoverBackends().then((servers) => servers.flatMap(backendsOf)),
    };
  }
  return cache.current.backends;
}

function backendsOf({
  kind,
  baseUrl,
  models,
}: {
  kind: string;
  baseUrl: string;
  models: string[];
}): ConfiguredBackend[] {
  return models.map((model) => ({ id: kind, label: kind, baseUrl, model, apiKey: null, source: "settings" }));
}

/** The models of `GET /api/models`. */
export async function listModels() {
  const solvers = await allSolvers();
  return {
    models: solvers.map(({ id, label, backend, artificial }) => ({
      id,
      label,
      backend,
      reasoning: true,
      artificial,
      status: "ready" as const,
    })),
  };
}

/** The solvers of these model ids, in their order; the default one when none is asked for. Throws `invalid_input`. */
export async function resolveSolvers(modelIds: string[] | undefined): Promise<Solver[]> {
  const solvers = await allSolvers();
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
