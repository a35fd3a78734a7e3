import { INTEGRATION_EN, INTEGRATION_ZH } from "./calculus";
import { METHOD_ZH } from "./chinese";
import { METHOD_EN } from "./english";

const NAMED = new RegExp(
  `(?:by|using|with|use) ${METHOD_EN}|用(?!适当|合适|你喜欢)${METHOD_ZH}法?\\s*[,:]?\\s*(?:求)?解|用${INTEGRATION_ZH}|(?:by|using|with|use|apply) ${INTEGRATION_EN}`,
  "i",
);

/** Whether a problem says by which method it is to be solved. */
export function namesMethod(text: string): boolean {
  return NAMED.test(text);
}
