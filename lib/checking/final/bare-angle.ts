import { evaluateExact } from "@/lib/algebra/evaluate-exact";
import type { Expression, Relation } from "@/lib/algebra/expression";
import { someExpression } from "@/lib/algebra/symbols";

const TRIGONOMETRIC = /^(?:sin|cos|tan|cot|sec|csc)$/;

/** `\sin 30`: an angle that is a plain number other than 0, of which nobody says whether degrees are meant. */
export function isBareAngle(e: Expression): boolean {
  const [operand] = e.type === "function" && TRIGONOMETRIC.test(e.name) ? e.operands : [];
  return operand !== undefined && isPlainNumber(operand);
}

/** Whether a plain number is put into relations that have it as an angle. */
export function mayBeDegrees(relations: readonly Relation[], value: Expression): boolean {
  const angles = relations.some(({ sides }) =>
    sides.some((side) =>
      someExpression(side, (part) => part.type === "function" && /sin|cos|tan|cot|sec|csc/.test(part.name)),
    ),
  );
  return angles && isPlainNumber(value);
}

function isPlainNumber(e: Expression): boolean {
  if (someExpression(e, (part) => part.type === "degree")) return false;
  const exact = evaluateExact(e);
  return exact !== null && exact.numerator !== 0n;
}
