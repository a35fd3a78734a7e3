import { type BoxCommand, LIMIT_SCRIPT, limitNumbers, type SpareKind } from "./box";

/**
 * What a spare box is told: to forget the pipes that it waited with, to take the input that it was given, to set the limits and the
 * environment, and to become the program. Words are quoted, so that none of them can say anything else.
 */
export function releaseScript(command: BoxCommand, spare: SpareKind, isTyped: boolean): string {
  const [typed, script] = spare.descriptors;
  const { dataMiB, processes } = command.limits;
  const numbers = limitNumbers(command, spare.hardLimits ? dataMiB : 0, spare.hardLimits ? processes : 0);
  const lines = [
    `exec ${script}<&-${isTyped ? ` <&${typed}` : ""}`,
    `exec ${typed}<&-`,
    ...Object.entries(command.environment).map(([name, value]) => `export ${name}=${quote(value)}`),
    `set -- ${[...numbers, ...command.argv].map(quote).join(" ")}`,
    LIMIT_SCRIPT,
  ];
  return `${lines.join("\n")}\n`;
}

/** A word for the shell, whatever is in it. */
function quote(word: string): string {
  return `'${word.replaceAll("'", "'\\''")}'`;
}
