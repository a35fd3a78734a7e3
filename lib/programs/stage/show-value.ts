/** A value as Node's console shows it, near enough. */
export function showValue(value: unknown, inner = false): string {
  if (typeof value === "string") return inner ? `'${value}'` : value;
  if (value instanceof Error) return value.stack ?? String(value);
  if (value instanceof Map)
    return `Map(${value.size}) {${[...value].map(([key, item]) => ` ${showValue(key, true)} => ${showValue(item, true)}`).join(",")} }`;
  if (value instanceof Set)
    return `Set(${value.size}) {${[...value].map((item) => ` ${showValue(item, true)}`).join(",")} }`;
  if (Array.isArray(value))
    return value.length > 0 ? `[ ${value.map((item) => showValue(item, true)).join(", ")} ]` : "[]";
  if (typeof value === "bigint") return `${value}n`;
  if (typeof value === "function") return `[Function: ${value.name || "(anonymous)"}]`;
  if (typeof value !== "object" || value === null) return Object.is(value, -0) ? "-0" : String(value);
  const parts = Object.entries(value).map(([name, item]) => `${name}: ${showValue(item, true)}`);
  return parts.length > 0 ? `{ ${parts.join(", ")} }` : "{}";
}
