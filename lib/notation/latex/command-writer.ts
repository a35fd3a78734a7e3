import type { LatexWriter, Place } from "./latex-writer";
import type { Siblings } from "./siblings";

/** Writes a command with its arguments in terms that KaTeX has; null where it is to stay as it is. */
export type CommandWriter = (writer: LatexWriter, nodes: Siblings, place: Place) => string | null;
