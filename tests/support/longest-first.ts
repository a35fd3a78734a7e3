import { BaseSequencer, type TestSpecification } from "vitest/node";

/** What takes a minute and more; begun last, one of them would be waited for alone. */
const LONG = [
  "integration/programs/abuse",
  "integration/programs/wasm-abuse",
  "integration/runners",
  "integration/programs",
  "integration/programs/assertions",
  "integration/programs/judging",
  "integration/programs/wasm-languages",
  "e2e/stage",
  "e2e/long-reasoning",
  "e2e/pages",
  "e2e/together",
].map((name) => `/tests/${name}.test.ts`);

/** Vitest's order, which on a fresh machine knows only sizes, after the files that are known to be long. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification) => LONG.some((name) => moduleId.endsWith(name));
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}
