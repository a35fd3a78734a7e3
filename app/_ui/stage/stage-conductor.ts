"use client";
import { createContext, useContext, useEffect, useRef } from "react";

type Wish = "run" | "pause" | "resume" | "stop";

/** Several stages that start and halt together: two models' programs side by side. */
export class StageConductor {
  readonly #followers = new Set<(wish: Wish) => void>();

  follow(follower: (wish: Wish) => void): () => void {
    this.#followers.add(follower);
    return () => void this.#followers.delete(follower);
  }

  tell(wish: Wish): void {
    for (const follower of this.#followers) follower(wish);
  }
}

export const ConductorContext = createContext<StageConductor | null>(null);

/** Follows the conductor of the page, where there is one. */
export function useConductor(follower: (wish: Wish) => void): void {
  const conductor = useContext(ConductorContext);
  const latest = useRef(follower);
  latest.current = follower;
  useEffect(() => conductor?.follow((wish) => latest.current(wish)), [conductor]);
}
