const WIDTH_MAX = 80;
/** What Node reckons for the rest of a line that a list stands on. */
const MARGIN = 10;
const DEPTH_MAX = 2;
const ITEMS_MAX = 100;
const FRAMES_MAX = 10;

type Options = { depth: number; seen: unknown[]; indent: number };

/** A value as Node's console shows it. */
export function inspect(value: unknown, options: { depth?: number | null } = {}): string {
  return show(value, {
    depth: options.depth === null ? Number.POSITIVE_INFINITY : (options.depth ?? DEPTH_MAX),
    seen: [],
    indent: 0,
  });
}

function show(value: unknown, options: Options): string {
  if (typeof value === "string") return quote(value);
  if (typeof value === "bigint") return `${value}n`;
  if (Object.is(value, -0)) return "-0";
  if (typeof value === "function") return showFunction(value);
  if (typeof value === "symbol") return value.toString();
  if (typeof value !== "object" || value === null) return String(value);
  if (options.seen.includes(value)) return "[Circular *1]";
  return showObject(value, options);
}

function showFunction(value: { name?: string; toString(): string }): string {
  const kind = /^class\b/.test(Function.prototype.toString.call(value)) ? "class" : "Function";
  if (kind === "class") return `[class ${value.name || "(anonymous)"}]`;
  return value.name ? `[Function: ${value.name}]` : "[Function (anonymous)]";
}

function quote(text: string): string {
  const mark = !text.includes("'") ? "'" : !text.includes('"') ? '"' : !text.includes("`") ? "`" : "'";
  const escaped = text
    .replaceAll("\\", "\\\\")
    .replaceAll("\n", "\\n")
    .replaceAll("\t", "\\t")
    .replaceAll("\r", "\\r");
  return `${mark}${mark === "'" ? escaped.replaceAll("'", "\\'") : escaped}${mark}`;
}

function showObject(value: object, options: Options): string {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "Invalid Date" : value.toISOString();
  if (value instanceof RegExp) return String(value);
  if (value instanceof Error) return showError(value);
  if (value instanceof Number || value instanceof String || value instanceof Boolean)
    return `[${value.constructor.name}: ${show(value.valueOf(), options)}]`;
  if (value instanceof Promise) return "Promise { <pending> }";
  const name = constructorName(value);
  const list = Array.isArray(value) || ArrayBuffer.isView(value);
  const prefix = prefixOf(value, name, list);
  if (options.seen.length > options.depth) return list ? "[Array]" : `[${name ?? "Object: null prototype"}]`;
  const inner = { ...options, seen: [...options.seen, value], indent: options.indent + 2 };
  const entries = entriesOf(value, inner, list);
  const [open, close] = list ? ["[", "]"] : ["{", "}"];
  if (entries.length === 0) return `${prefix}${open}${close}`;
  const grouped =
    list && entries.length > 6 ? inColumns(entries, value as ArrayLike<unknown>, options) : entries;
  return `${prefix}${layOut(grouped, { open, close, prefix, options, whole: grouped === entries })}`;
}

function showError(error: Error): string {
  const head = String(error);
  const stack = (error.stack ?? "").trimEnd().split("\n").slice(0, FRAMES_MAX).join("\n");
  return stack ? `${head}\n${stack}` : `[${head}]`;
}

function constructorName(value: object): string | null {
  const prototype = Object.getPrototypeOf(value);
  return prototype === null ? null : (prototype.constructor?.name ?? "Object");
}

function prefixOf(value: object, name: string | null, list: boolean): string {
  if (value instanceof Map || value instanceof Set) return `${name}(${value.size}) `;
  if (ArrayBuffer.isView(value)) return `${name}(${(value as Uint8Array).length}) `;
  if (list) return name === "Array" ? "" : `${name}(${(value as unknown[]).length}) `;
  if (name === null) return "[Object: null prototype] ";
  return name === "Object" ? "" : `${name} `;
}

function entriesOf(value: object, options: Options, list: boolean): string[] {
  if (list) {
    return itemsOf(value as ArrayLike<unknown>, options);
  }
  if (value instanceof Map)
    return [...value].map(([key, item]) => `${show(key, options)} => ${show(item, options)}`);
  if (value instanceof Set) return [...value].map((item) => show(item, options));
  return Reflect.ownKeys(value)
    .filter((key) => Object.prototype.propertyIsEnumerable.call(value, key))
    .map((key) => `${showKey(key)}: ${showProperty(value, key, options)}`);
}

/** A list's items, neighbouring holes as one. */
function itemsOf(items: ArrayLike<unknown>, options: Options): string[] {
  const shown: string[] = [];
  let at = 0;
  while (at < items.length && shown.length < ITEMS_MAX) {
    const start = at;
    while (at < items.length && !(at in items)) at++;
    if (at > start) shown.push(`<${at - start} empty item${at - start > 1 ? "s" : ""}>`);
    else shown.push(show(items[at++], options));
  }
  return at < items.length ? [...shown, more(items.length - at)] : shown;
}

function showKey(key: string | symbol): string {
  if (typeof key === "symbol") return `[${key.toString()}]`;
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : quote(key);
}

function showProperty(value: object, key: string | symbol, options: Options): string {
  const property = Object.getOwnPropertyDescriptor(value, key);
  if (property?.get) return property.set ? "[Getter/Setter]" : "[Getter]";
  return show(property?.value, options);
}

function more(count: number): string {
  return `... ${count} more item${count > 1 ? "s" : ""}`;
}

/** On one line where it fits and nothing in it spans lines, else a line for each entry. */
function layOut(
  entries: string[],
  at: { open: string; close: string; prefix: string; options: Options; whole: boolean },
): string {
  const { open, close, prefix, options, whole } = at;
  const width = entries.reduce((sum, entry) => sum + entry.length + 2, prefix.length);
  const nested = entries.some((entry) => entry.includes("\n"));
  if (!nested && whole && width + options.indent + open.length + MARGIN <= WIDTH_MAX)
    return `${open} ${entries.join(", ")} ${close}`;
  const margin = `\n${" ".repeat(options.indent + 2)}`;
  return `${open}${margin}${entries.join(`,${margin}`)}\n${" ".repeat(options.indent)}${close}`;
}

/** Long lists stand in columns of equal width, numbers to the right. */
function inColumns(entries: string[], value: ArrayLike<unknown>, options: Options): string[] {
  const rest = value.length > ITEMS_MAX ? [entries.at(-1) ?? ""] : [];
  const items = rest.length > 0 ? entries.slice(0, -1) : entries;
  if (items.some((item) => item.includes("\n"))) return entries;
  const widths = items.map((item) => item.length + 2);
  const widest = Math.max(...widths);
  const total = widths.reduce((sum, width) => sum + width, 0);
  if (widest * 3 + options.indent >= WIDTH_MAX || !(total / widest > 5 || widest <= 8)) return entries;
  const bias = Math.max(widest - 3 - Math.sqrt(widest - total / entries.length), 1);
  const columns = Math.min(
    Math.round(Math.sqrt(2.5 * bias * items.length) / bias),
    Math.floor((WIDTH_MAX - options.indent) / widest),
    12,
  );
  if (columns <= 1) return entries;
  const right = Array.from(value).every((item) => typeof item === "number" || typeof item === "bigint");
  const rows: string[] = [];
  for (let at = 0; at < items.length; at += columns) {
    const row = items.slice(at, at + columns);
    rows.push(
      row
        .map((item, column) => {
          const width = Math.max(
            ...items.filter((_, index) => index % columns === column).map((one) => one.length),
          );
          const comma = column < row.length - 1 ? ", " : "";
          if (right) return item.padStart(width) + comma;
          return comma ? (item + comma).padEnd(width + 2) : item;
        })
        .join(""),
    );
  }
  return [...rows, ...rest];
}
