import type { Enforcement } from "../../../enforcement";
import type { BoxKind } from "./box";
import type { BoxWorkshop } from "./box-workshop";
import { runBox } from "./run-box";

/** Tries, in a box, what a program must not be able to do; a line for each thing that was kept from it. */
const TRIALS = `
[ "$(tail -n +3 /proc/net/dev | grep -vc '^ *lo:')" = 0 ] && echo network
[ ! -e /etc/passwd ] && [ ! -e /root ] && [ ! -e /home ] && ! touch /usr/tried 2>/dev/null && ! touch /tried 2>/dev/null && echo files
[ "$(id -u)" != 0 ] && grep -q '^CapEff:.0*$' /proc/self/status && echo rights
[ "$(env | grep -vcE '^(PWD|_|OLDPWD|SHLVL|HOME|PATH)=')" = 1 ] && [ "$PROBE" = 1 ] && echo environment
! dd if=/dev/zero of=/work/large bs=65536 count=64 2>/dev/null && echo disk
{ grep -q '^Seccomp:.2' /proc/self/status || dmesg 2>/dev/null | grep -qi gvisor; } && echo kernel
echo ready
for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16; do sleep 1 & done
echo unlimited
`;

const LIMITS = {
  // gVisor on a machine that does much else.
  seconds: 20,
  inputWaitSeconds: 0,
  memoryMiB: 64,
  dataMiB: 64,
  diskMiB: 2,
  processes: 8,
  stackMiB: 8,
};

/** What a kind of box really keeps here, and the CPU seconds that starting it takes. Throws when it does not work at all. */
export async function probeBox(
  kind: BoxKind,
  workshop: BoxWorkshop,
): Promise<{ enforces: Enforcement[]; seconds: number }> {
  const { said, complaints, end } = await tryScript(kind, workshop, TRIALS);
  const lines = said.split("\n");
  if (!lines.includes("ready"))
    throw new Error(`a box of ${kind.name} ends with ${end}: ${complaints.trim().slice(0, 500)}`);
  const tried = (["disk", "files", "network", "environment", "rights", "kernel"] as const).filter((name) =>
    lines.includes(name),
  );
  const processes = lines.includes("unlimited") ? [] : (["processes"] as const);
  const { seconds } = await tryScript(kind, workshop, ":");
  return { enforces: ["time", "memory", "output", ...processes, ...tried], seconds };
}

async function tryScript(kind: BoxKind, workshop: BoxWorkshop, script: string) {
  const environment = { PROBE: "1", PATH: "/usr/bin:/bin" };
  const command = { argv: ["/bin/sh", "-c", script], environment, binds: [], limits: LIMITS };
  const box = runBox(kind, workshop, command, "");
  const heard = { said: "", complaints: "" };
  box.stdout.on("data", (chunk: Buffer) => {
    heard.said += chunk.toString("utf8");
  });
  box.stderr.on("data", (chunk: Buffer) => {
    heard.complaints += chunk.toString("utf8");
  });
  const { seconds, end } = await box.ended;
  return { ...heard, seconds, end };
}
