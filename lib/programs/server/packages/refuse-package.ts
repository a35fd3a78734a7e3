import { AppError } from "@/lib/platform/errors";

/** Throws what is wrong with a package, for the person who brings it, in both languages. */
export function refusePackage(en: string, zh: string, cause?: unknown): never {
  throw new AppError("invalid_input", `${en} ${zh}`, { field: "file", cause });
}

/** The same for one that is too large. */
export function refuseSize(en: string, zh: string): never {
  throw new AppError("too_large", `${en} ${zh}`, { field: "file" });
}
