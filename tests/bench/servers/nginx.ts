import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { freePort } from "../processes/free-port";
import { startProcess } from "../processes/start-process";
import type { Column } from "./column";

const PROGRAM = "/usr/sbin/nginx";

/** nginx that passes each packet on as it comes. */
export const nginx: Column = {
  name: "nginx",
  label: `nginx ${version()}, one worker, unbuffered`,
  missing: () => (existsSync(PROGRAM) ? null : `${PROGRAM} is not installed`),
  prepare: async () => {},
  start: async ({ sourceUrl, core }) => {
    const folder = mkdtempSync(path.join(os.tmpdir(), "stepwise-bench-nginx-"));
    const port = await freePort();
    const file = path.join(folder, "nginx.conf");
    writeFileSync(file, configuration(folder, port, sourceUrl));
    const started = await startProcess({
      command: [PROGRAM, "-c", file, "-p", folder, "-e", "stderr"],
      core,
      readyWords: "start worker process ",
    });
    return {
      kind: "completion",
      url: `http://127.0.0.1:${port}/v1/chat/completions`,
      pid: started.pid,
      close: async () => {
        await started.stop();
        rmSync(folder, { recursive: true, force: true });
      },
    };
  },
};

function version(): string {
  const { stderr } = spawnSync(PROGRAM, ["-v"], { encoding: "utf8" });
  return /nginx\/(\S+)/.exec(stderr ?? "")?.[1] ?? "";
}

function configuration(folder: string, port: number, sourceUrl: string): string {
  return `
daemon off;
worker_processes 1;
worker_rlimit_nofile 8192;
pid ${folder}/nginx.pid;
error_log stderr notice;
events { worker_connections 4096; }
http {
  access_log off;
  client_body_temp_path ${folder}/body;
  proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi;
  scgi_temp_path ${folder}/scgi;
  server {
    listen 127.0.0.1:${port};
    location / {
      proxy_pass ${sourceUrl};
      proxy_http_version 1.1;
      proxy_buffering off;
      proxy_read_timeout 300s;
    }
  }
}
`;
}
