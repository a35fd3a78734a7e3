import process from "node:process";

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|::1)$/;

/** Whether this is one household's server on loopback (`STEPWISE_MODE`, else decided by `HOST`). */
export function runsAtHome(): boolean {
  if (process.env.STEPWISE_MODE === "home") return true;
  if (process.env.STEPWISE_MODE === "server") return false;
  return LOOPBACK.test(process.env.HOST ?? "127.0.0.1");
}

/** Whether a Host header (`name`, `name:port`, `[v6]:port`) names this computer's loopback. */
export function isLoopbackHost(host: string): boolean {
  const name = host.startsWith("[") ? host.slice(1, host.indexOf("]")) : host.replace(/:\d+$/, "");
  return LOOPBACK.test(name);
}
