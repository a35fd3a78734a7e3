import { type MarkdownConfig, parser, TaskList } from "@lezer/markdown";
import { breakSyntax } from "./break-syntax";
import { depthSyntax } from "./depth-syntax";
import { emphasisSyntax } from "./emphasis-syntax";
import { linkSyntax } from "./link-syntax";
import { mathSyntax } from "./math-syntax";
import { quoteSyntax } from "./quote-syntax";
import { tableSyntax } from "./table-syntax";

/** Raw HTML is no part of the language; indented code, underlined headings and definitions of links are accidents. */
const accidents: MarkdownConfig = {
  remove: ["HTMLBlock", "HTMLTag", "IndentedCode", "SetextHeading", "LinkReference"],
};

/** Markdown with mathematics, the only parser of it: for stored text and for text that is still arriving. */
export const markdownParser = parser.configure([
  mathSyntax,
  quoteSyntax,
  tableSyntax,
  TaskList,
  emphasisSyntax,
  breakSyntax,
  linkSyntax,
  depthSyntax,
  accidents,
]);
