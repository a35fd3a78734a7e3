import type { notationZh } from "./notation-zh";

export const notationEn: typeof notationZh = {
  notation: {
    unknownCommand:
      "This formula cannot be drawn: {name} is not a command that we know. Its source is shown.",
    unknownEnvironment:
      "This formula cannot be drawn: we do not know how to draw {name}. Its source is shown.",
    openGroup: "This formula cannot be drawn: a bracket or a beginning is never closed. Its source is shown.",
    extraClose:
      "This formula cannot be drawn: it closes something that was never opened. Its source is shown.",
    unclosed: "The formula is not closed: its end is missing.",
    doubleScript:
      "This formula cannot be drawn: it has two exponents or two indices in one place. Its source is shown.",
    linkCommand:
      "This formula asks for a link or a picture, which formulas may not bring here. Its source is shown.",
    drawing: "This is the program of a drawing, which cannot be drawn here. Its source is shown.",
    nothing: "There is nothing in this formula that can be drawn. Its source is shown.",
    tooLong: "This formula is too long to be drawn. Its source is shown.",
    other: "This formula cannot be drawn. Its source is shown.",
  },
  formula: {
    title: "Formula",
    close: "Close",
    copy: "Copy as LaTeX",
    copied: "Copied",
    previous: "Previous formula",
    next: "Next formula",
    source: "Source (LaTeX)",
  },
};
