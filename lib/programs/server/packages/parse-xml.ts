import { XMLParser, XMLValidator } from "fast-xml-parser";
import { refusePackage } from "./refuse-package";

/** Elements that may be there once or several times: always read as lists. */
const LISTS = new Set([
  "name",
  "statement",
  "testset",
  "test",
  "group",
  "dependency",
  "file",
  "solution",
  "executable",
]);
const DEPTH_MAX = 40;

/**
 * Reads XML into plain objects, attributes beside elements. Throws `invalid_input` for what is not well-formed, and for any
 * document type: no entity is defined, fetched or multiplied.
 */
export function parseXml(text: string, name: string): Record<string, unknown> {
  if (/<!\s*(?:DOCTYPE|ENTITY|ELEMENT|ATTLIST)/i.test(text) || text.includes("\0")) {
    refusePackage(
      `${name} has a document type or entities, which are not accepted.`,
      `${name} 含有文档类型或实体声明，不能接受。`,
    );
  }
  const wellFormed = XMLValidator.validate(text);
  if (wellFormed !== true) {
    const { msg, line } = wellFormed.err;
    refusePackage(
      `${name} is not well-formed XML (line ${line}: ${msg}).`,
      `${name} 不是正确的 XML（第 ${line} 行）。`,
    );
  }
  refuseDeep(text, name);
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: "",
    parseTagValue: false,
    parseAttributeValue: false,
    isArray: (tag, _path, _leaf, isAttribute) => !isAttribute && LISTS.has(tag),
  });
  try {
    return parser.parse(text);
  } catch (cause) {
    return refusePackage(`${name} cannot be read.`, `${name} 无法读取。`, cause);
  }
}

function refuseDeep(text: string, name: string): void {
  let depth = 0;
  for (const tag of text.matchAll(/<(\/?)[A-Za-z_][^<>]*?(\/?)>/g)) {
    if (tag[1]) depth--;
    else if (!tag[2]) depth++;
    if (depth > DEPTH_MAX) refusePackage(`${name} is nested too deeply.`, `${name} 嵌套太深。`);
  }
}
