"use client";
import { useEffect, useState } from "react";

/** Monaco wants a mouse and room; elsewhere a plain field serves better. */
export function useRoomyScreen(): boolean {
  const [roomy, setRoomy] = useState(false);
  useEffect(() => setRoomy(window.matchMedia("(min-width: 44rem) and (pointer: fine)").matches), []);
  return roomy;
}
