"""Tk's words."""

NO = FALSE = OFF = 0
YES = TRUE = ON = 1
N, S, W, E, NW, SW, NE, SE, NS, EW, NSEW, CENTER = "n", "s", "w", "e", "nw", "sw", "ne", "se", "ns", "ew", "nsew", "center"
NONE, X, Y, BOTH = "none", "x", "y", "both"
LEFT, TOP, RIGHT, BOTTOM = "left", "top", "right", "bottom"
RAISED, SUNKEN, FLAT, RIDGE, GROOVE, SOLID = "raised", "sunken", "flat", "ridge", "groove", "solid"
HORIZONTAL, VERTICAL = "horizontal", "vertical"
END, INSERT, ANCHOR, ALL, CURRENT = "end", "insert", "anchor", "all", "current"
NORMAL, DISABLED, ACTIVE, HIDDEN = "normal", "disabled", "active", "hidden"
PIESLICE, CHORD, ARC = "pieslice", "chord", "arc"
ROUND, BUTT, PROJECTING, BEVEL, MITER = "round", "butt", "projecting", "bevel", "miter"
FIRST, LAST, CHAR, WORD, SINGLE, BROWSE, MULTIPLE, EXTENDED = "first", "last", "char", "word", "single", "browse", "multiple", "extended"
