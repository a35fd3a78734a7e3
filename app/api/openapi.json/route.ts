import { type ZodType, z } from "zod";
import { limitsInput } from "@/lib/accounts/limits";
import { checkAnswersInput, checkStepsInput } from "@/lib/checking/contract";
import { changeBackendInput, saveBackendInput, saveModelFactsInput } from "@/lib/inference/contract";
import { renderTextInput } from "@/lib/notation/contract";
import { problemRow, problemView } from "@/lib/programs/problem-overview";
import { createProgramInput, programStdinInput, programView } from "@/lib/programs/program";
import { programInputInput } from "@/lib/programs/stage-input";
import { segmentTextsInput } from "@/lib/reasoning/contract";
import { createRunInput, laneChoiceInput } from "@/lib/runs/contract";

const POSTS: Record<string, { summary: string; body: ZodType; status: number }> = {
  "/api/runs": { summary: "Ask a problem", body: createRunInput, status: 201 },
  "/api/runs/{id}/continue": {
    summary: "Go on with lanes that broke off or were stopped",
    body: laneChoiceInput,
    status: 202,
  },
  "/api/runs/{id}/conclude": {
    summary: "Ask the model to stop thinking and answer now",
    body: laneChoiceInput,
    status: 202,
  },
  "/api/runs/{id}/repair": {
    summary: "Give programs that failed the problem's examples back to their models",
    body: laneChoiceInput,
    status: 202,
  },
  "/api/runs/{id}/verify": {
    summary: "Ask models for a program that checks their final answers, and run it",
    body: laneChoiceInput,
    status: 202,
  },
  "/api/programs": { summary: "Run or judge a program", body: createProgramInput, status: 201 },
  "/api/programs/{id}/stdin": {
    summary: "Type into a running program",
    body: programStdinInput,
    status: 202,
  },
  "/api/programs/{id}/input": {
    summary: "Keyboard, pointer and pauses for a program with a stage",
    body: programInputInput,
    status: 202,
  },
  "/api/answers/check": { summary: "Compare answers", body: checkAnswersInput, status: 200 },
  "/api/steps/check": { summary: "Check solutions line by line", body: checkStepsInput, status: 200 },
  "/api/reasoning/steps": { summary: "Segment reasoning into steps", body: segmentTextsInput, status: 200 },
  "/api/text/render": { summary: "Render Markdown with LaTeX", body: renderTextInput, status: 200 },
  "/api/backends": { summary: "Test and save a backend", body: saveBackendInput, status: 201 },
};

/** Changes, by path and method. */
const CHANGES: Record<string, { method: "put" | "patch"; summary: string; body: ZodType }> = {
  "/api/backends/{id}": { method: "patch", summary: "Change a backend's places", body: changeBackendInput },
  "/api/limits": { method: "put", summary: "Set the budgets of each person", body: limitsInput },
  "/api/model-facts": {
    method: "put",
    summary: "Set prices, lengths and sampling of models",
    body: saveModelFactsInput,
  },
};

const GETS: Record<string, string> = {
  "/api/runs": "The caller's runs, newest first",
  "/api/runs/{id}": "A whole run",
  "/api/runs/{id}/heading": "What a run was asked",
  "/api/runs/{id}/events": "A run's events as text/event-stream",
  "/api/programs/{id}": "A program and what has happened to it",
  "/api/programs/{id}/events": "A program's events as text/event-stream",
  "/api/problem-packages": "Imported problems, without what is hidden",
  "/api/problem-packages/{id}": "An imported problem's statement, samples and limits",
  "/api/executors": "What runs programs here, and what it keeps them from",
  "/api/budget": "What the caller has used today, and may use",
  "/api/models": "The models that can be asked",
  "/api/health": "Whether the service works",
};

/** Files, by path: the whole body, or the part `file` of a form. */
const UPLOADS: Record<string, string> = {
  "/api/problem-packages": "Import a problem package (ICPC, Kattis or Polygon) as a zip archive",
};

/** The interface in its own words, from the schemas that validate it. */
export function GET(): Response {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const [path, summary] of Object.entries(GETS)) {
    paths[path] = {
      get: { summary, parameters: parametersOf(path), responses: { 200: responseOf(path) } },
    };
  }
  for (const [path, { summary, body, status }] of Object.entries(POSTS)) {
    paths[path] = { ...paths[path], post: operationOf(path, summary, body, status) };
  }
  for (const [path, summary] of Object.entries(UPLOADS)) {
    paths[path] = { ...paths[path], post: uploadOf(summary) };
  }
  for (const [path, { method, summary, body }] of Object.entries(CHANGES)) {
    paths[path] = { ...paths[path], [method]: operationOf(path, summary, body, 204) };
  }
  return Response.json({ openapi: "3.1.0", info: { title: "Stepwise", version: "0.1.0" }, paths });
}

function operationOf(path: string, summary: string, body: ZodType, status: number) {
  const schema = z.toJSONSchema(body, { io: "input", unrepresentable: "any" });
  return {
    summary,
    parameters: parametersOf(path),
    requestBody: { required: true, content: { "application/json": { schema } } },
    responses: { [status]: { description: "OK" } },
  };
}

function uploadOf(summary: string) {
  const binary = { schema: { type: "string", format: "binary" } };
  const form = { schema: { type: "object", properties: { file: binary.schema } } };
  return {
    summary,
    requestBody: { required: true, content: { "application/zip": binary, "multipart/form-data": form } },
    responses: { 201: { description: "OK" } },
  };
}

const ANSWERS: Record<string, ZodType> = {
  "/api/programs/{id}": programView,
  "/api/problem-packages": z.object({ problems: z.array(problemRow) }),
  "/api/problem-packages/{id}": problemView,
};

function responseOf(path: string) {
  const schema = ANSWERS[path];
  if (!schema) return { description: "OK" };
  return { description: "OK", content: { "application/json": { schema: z.toJSONSchema(schema) } } };
}

function parametersOf(path: string) {
  return path.includes("{id}")
    ? [{ name: "id", in: "path", required: true, schema: { type: "string" } }]
    : [];
}
