import { prepare } from "../../app/_server/prepare.mjs";

/** Integration and end-to-end tests drive the built app: build what has changed, also when Vitest is called directly. */
export default async function setup(): Promise<void> {
  await prepare();
}
