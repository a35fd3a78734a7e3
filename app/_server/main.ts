import process from "node:process";
import { isAppError } from "@/lib/platform/errors";
import { log } from "@/lib/platform/server/log";
import { startServer } from "./start-server";

// Other code reads these; they are settled once, here.
process.env.PORT ||= "3000";
process.env.HOST ||= "127.0.0.1";
process.env.STEPWISE_ROOT ||= process.cwd();

// A terminal or pipe that is gone is no reason to fail; unheard, each failing line would log the next one, for ever.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});

try {
  const server = await startServer({
    port: Number(process.env.PORT),
    host: process.env.HOST,
    report: (what) => console.log(`▸ ${what} …`),
  });
  console.log(server.readyLine);
  let closing = false;
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.on(signal, () => {
      // npm passes Ctrl-C on while the terminal sends it too: the second one is no wish to hurry.
      if (closing) return;
      closing = true;
      console.log("▸ Closing …");
      server.close().then(
        () => process.exit(0),
        (error) => {
          log.error({ err: error }, "closing failed");
          process.exit(1);
        },
      );
    });
  }
} catch (error) {
  if (isAppError(error)) console.error(`✗ ${error.message}`);
  else console.error("✗ Stepwise could not start.", error);
  process.exit(1);
}
