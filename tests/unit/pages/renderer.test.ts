import { expect, it } from "vitest";
import { cutText, growText, newGrowingText, renderText } from "@/app/_ui/notation/renderer";

/** Here without a thread beside: the page's own does the work, later and in order. */
it("answers a cut that is asked for while a piece is still being drawn, each with its own", async () => {
  const id = newGrowingText();
  const drawn = growText(id, "First $x$.\n\nSecond, which is another step's.", "en", false);
  const cut = cutText(id, " More of it.", 11, "en");
  expect((await drawn)[0]).toMatchObject({ kind: "children", keep: 0 });
  // The first paragraph stays, what belongs to the next step goes.
  expect(await cut).toEqual([{ kind: "children", path: [], keep: 1, html: "" }]);
});

it("renders the same text once", async () => {
  const [one, other] = await Promise.all([renderText("$y$", "en"), renderText("$y$", "en")]);
  expect(one).toContain("<math");
  expect(other).toBe(one);
});
