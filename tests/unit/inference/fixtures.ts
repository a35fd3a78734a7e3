import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { profileOf } from "@/lib/inference/model-profiles";
import type { SplitOptions } from "@/lib/inference/split-reasoning";
import type { Gathered } from "./read-all";

const FOLDER = path.resolve(import.meta.dirname, "../../fixtures/streams");

/** What the body of a fixture comes to; `failure` is the code that it must end with. */
export type Expected = Gathered & { model: string; failure?: string };

export type Fixture = { name: string; body: string; expected: Expected; options: SplitOptions };

/** Bodies as backends send them, after their own documentation, each with what it comes to beside it. */
export function readFixtures(): Fixture[] {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith(".txt"));
  return files.map((file) => {
    const name = path.basename(file, ".txt");
    const expected = JSON.parse(readFileSync(path.join(FOLDER, `${name}.json`), "utf8")) as Expected;
    const body = readFileSync(path.join(FOLDER, file), "utf8");
    return { name, body, expected, options: splitOptionsOf(expected.model) };
  });
}

/** How replies of a model are split, as they are while solving. */
export function splitOptionsOf(model: string): SplitOptions {
  const { reasons } = profileOf(model);
  return { openingTagMayLack: reasons !== "never", alwaysReasons: reasons === "always" };
}
