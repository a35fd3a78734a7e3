import childProcess from "node:child_process";
import dgram from "node:dgram";
import dns from "node:dns";
import http from "node:http";
import http2 from "node:http2";
import https from "node:https";
import { syncBuiltinESMExports } from "node:module";
import net from "node:net";
import tls from "node:tls";

/** Takes away what a program that found a way into JavaScript would reach for. The engine has loaded all it needs. */
export function closeDoors(): void {
  const refuse = () => {
    throw new Error("not available");
  };
  net.Socket.prototype.connect = refuse;
  for (const module of [net, tls, http, https, http2, dgram, dns, childProcess] as object[]) {
    for (const [name, value] of Object.entries(module)) {
      if (typeof value === "function") Reflect.set(module, name, refuse);
    }
  }
  syncBuiltinESMExports();
  const global = globalThis as Record<string, unknown>;
  for (const name of ["fetch", "WebSocket", "EventSource", "XMLHttpRequest", "require", "navigator"]) {
    Reflect.deleteProperty(global, name);
  }
  // Emscripten asks it a few harmless questions at the end of a program.
  global.process = { exitCode: 0, platform: "linux", versions: { node: "20" }, argv: [] };
}
