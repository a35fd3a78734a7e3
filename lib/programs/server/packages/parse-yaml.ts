import { parseDocument } from "yaml";
import { refusePackage } from "./refuse-package";

/** Expanding more aliases than this is an attack, not a description. */
const ALIASES_MAX = 20;

/** Reads YAML into a plain object; an empty file is an empty one. Throws `invalid_input` for anything else. */
export function parseYaml(text: string, name: string): Record<string, unknown> {
  const document = parseDocument(text, { uniqueKeys: true, prettyErrors: true });
  const [error] = document.errors;
  if (error) refuse(name, error);
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: ALIASES_MAX });
  } catch (cause) {
    refuse(name, cause);
  }
  if (value === null || value === undefined) return {};
  if (typeof value !== "object" || Array.isArray(value)) refuse(name, new Error("no mapping"));
  return value as Record<string, unknown>;
}

function refuse(name: string, cause: unknown): never {
  const [words = ""] = String((cause as Error).message).split("\n");
  return refusePackage(`${name} cannot be read: ${words.slice(0, 200)}.`, `${name} 无法读取。`, cause);
}
