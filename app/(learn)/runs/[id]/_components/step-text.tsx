"use client";
import { useState } from "react";
import { MathText } from "@/app/_ui/math-text";
import { ArrivingMath } from "@/app/_ui/notation/arriving-math";
import type { ArrivingText } from "@/app/_ui/notation/arriving-text";

/**
 * A step's text, `source` once it is closed. What was drawn while it arrived stays where it is; a step that was there
 * before the page is rendered whole.
 */
export function StepText({ source, text }: { source: string | null; text: ArrivingText | undefined }) {
  // A step may close before it was ever on the page.
  const [drawnHere] = useState(source === null || text?.shown === true);
  if (text && drawnHere) return <ArrivingMath text={text} closed={source !== null} className="arriving" />;
  return source !== null && <MathText source={source} />;
}
