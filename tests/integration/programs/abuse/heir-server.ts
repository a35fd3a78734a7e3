import fs from "node:fs";
import { executeOnce } from "@/lib/programs/server/executors/execute-once";
import { findNativeExecutors } from "@/lib/programs/server/executors/native/find-native-executors";

/** A server with a descriptor, 40, that whoever started it left open: a program in each executor tries to write to it. */
const limits = { seconds: 20, memoryMiB: 128, outputBytesMax: 10_000, inputWaitSeconds: 0 };
const SOURCE = `
import os
for fd in range(3, 256):
    try: os.write(fd, b"written by the program\\n")
    except OSError: pass
print("tried")
`;

fs.writeSync(40, "inherited by the server\n");
const executors = await findNativeExecutors();
for (const executor of executors) {
  await executor.warm();
  const onOutput = (_channel: string, text: string) => console.log(`${executor.name}: ${text.trim()}`);
  await executeOnce(executor, { language: "python", source: SOURCE, stdin: "", limits, onOutput }).result;
}
for (const executor of executors) await executor.close();
process.exit(0);
