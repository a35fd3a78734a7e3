import { type Reader, within } from "../reader";
import { AGES } from "./ages";
import { EVERYDAY } from "./everyday";
import { HEADS_AND_LEGS } from "./heads-and-legs";
import { JOURNEYS } from "./journeys";
import { SHARES } from "./shares";

const STORIES = [...HEADS_AND_LEGS, ...AGES, ...JOURNEYS, ...SHARES, ...EVERYDAY];

/** Word problems of primary school: only stories whose every word is foreseen, so that no "extra" or "not" is passed over. */
export const readStory: Reader = (text) => {
  const plain = text.replace(/\s*([,，。;；?？])\s*/g, "$1 ").trim();
  for (const { patterns, work } of STORIES) {
    const parts = within(plain, patterns);
    if (parts) return work(parts);
  }
  return null;
};
