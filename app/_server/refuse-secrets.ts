import { AppError } from "@/lib/platform/errors";

/** What only the app needs: a machine that runs strangers' programs shall have nothing to give away. */
const SECRETS = /^(DATABASE_URL|PG[A-Z]+|INFERENCE_API_KEY|STEPWISE_(SECRET|ADMIN_KEY|DATA))$/;

/** Throws when a runner is given what it must not have, or lacks the one thing that it needs. */
export function refuseSecrets(environment: NodeJS.ProcessEnv): void {
  const found = Object.keys(environment).filter((name) => environment[name] && SECRETS.test(name));
  if (found.length > 0) {
    throw new AppError(
      "invalid_input",
      `A runner must not have the app's secrets. Start it without ${found.join(", ")}: env ${found.map((name) => `-u ${name}`).join(" ")} npm run runner`,
    );
  }
  const url = environment.REDIS_URL ?? "";
  if (!/^rediss?:\/\//.test(url)) {
    throw new AppError(
      "invalid_input",
      "A runner takes its work from Redis: REDIS_URL=redis://… npm run runner",
    );
  }
}
