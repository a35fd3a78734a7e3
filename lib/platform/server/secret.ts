import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { dataFolder } from "./data-folder";
import { processSingleton } from "./process-singleton";

/** The installation's key: from `STEPWISE_SECRET`, else made at first use and kept in the data folder for its owner only. */
function installationKey(): Buffer {
  return processSingleton("platform.secret", () => {
    const secret = process.env.STEPWISE_SECRET || readOrMakeSecret(path.join(dataFolder(), "secret"));
    return createHash("sha256").update(secret).digest();
  });
}

function readOrMakeSecret(file: string): string {
  try {
    writeFileSync(file, randomBytes(32).toString("base64url"), { flag: "wx", mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  return readFileSync(file, "utf8").trim();
}

/** AES-256-GCM; the result carries its nonce and tag. */
export function encryptSecret(text: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", installationKey(), nonce);
  const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString("base64");
}

/** Throws when the text was not encrypted by this installation, or was changed. */
export function decryptSecret(encrypted: string): string {
  const bytes = Buffer.from(encrypted, "base64");
  const decipher = createDecipheriv("aes-256-gcm", installationKey(), bytes.subarray(0, 12));
  decipher.setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString("utf8");
}
