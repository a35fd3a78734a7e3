import { useTranslations } from "next-intl";

/** A program's place in the line; `runners` is how many machines there are to run it, null where the server does. */
export type Place = { position: number; runners: number | null };

/** Says a program's place in the line, and when there is nothing yet to run it. */
export function usePlaceWords(): (place: Place) => string {
  const t = useTranslations("runners");
  return ({ position, runners }) => t(runners === 0 ? "placeNoRunner" : "place", { position });
}
