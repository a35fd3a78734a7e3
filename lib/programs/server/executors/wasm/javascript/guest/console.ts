import type { GuestHost } from "./guest-host";
import { inspect } from "./inspect";

/** Text of `console.log`'s values: `%s`, `%d` and their like in the first, the rest shown after it. */
export function formatValues(values: unknown[]): string {
  const [first, ...rest] = values;
  if (typeof first !== "string") return values.map(shown).join(" ");
  const head = first.replace(/%([sdifjoOc%])/g, (whole, kind: string) => {
    if (kind === "%") return rest.length > 0 || values.length > 1 ? "%" : whole;
    if (rest.length === 0) return whole;
    return formatOne(kind, rest.shift());
  });
  return [head, ...rest.map(shown)].join(" ");
}

function formatOne(kind: string, value: unknown): string {
  if (kind === "s") return shown(value);
  if (kind === "d") return typeof value === "bigint" ? `${value}n` : String(Number(value));
  if (kind === "i") return String(Number.parseInt(String(value), 10));
  if (kind === "f") return String(Number.parseFloat(String(value)));
  if (kind === "j") return JSON.stringify(value) ?? "undefined";
  return kind === "c" ? "" : inspect(value, { depth: 4 });
}

function shown(value: unknown): string {
  return typeof value === "string" ? value : inspect(value);
}

export function makeConsole(host: GuestHost) {
  let indent = "";
  const counts = new Map<string, number>();
  const timers = new Map<string, number>();
  const print =
    (fd: number) =>
    (...values: unknown[]) => {
      const text = formatValues(values);
      host.write(fd, `${indent ? indent + text.replaceAll("\n", `\n${indent}`) : text}\n`);
    };
  const log = print(1);
  const error = print(2);
  const took = (label: string) => `${label}: ${(host.elapsedMs() - (timers.get(label) ?? 0)).toFixed(3)}ms`;
  return {
    log,
    info: log,
    debug: log,
    error,
    warn: error,
    trace: (...values: unknown[]) => error("Trace:", ...values),
    dir: (value: unknown, options?: { depth?: number | null }) => log(inspect(value, options)),
    table: (value: unknown) => log(value),
    assert: (holds: unknown, ...values: unknown[]) => {
      if (!holds) error("Assertion failed", ...values);
    },
    group: (...values: unknown[]) => {
      if (values.length > 0) log(...values);
      indent += "  ";
    },
    groupEnd: () => {
      indent = indent.slice(2);
    },
    count: (label = "default") => {
      counts.set(label, (counts.get(label) ?? 0) + 1);
      log(`${label}: ${counts.get(label)}`);
    },
    time: (label = "default") => void timers.set(label, host.elapsedMs()),
    timeLog: (label = "default") => log(took(label)),
    timeEnd: (label = "default") => log(took(label)),
    clear: () => {},
  };
}
