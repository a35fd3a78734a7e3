import { evaluateBounds } from "@/lib/algebra/evaluate-bounds";
import type { Expression } from "@/lib/algebra/expression";
import { substitute } from "@/lib/algebra/substitute";
import { someExpression, symbolsOf } from "@/lib/algebra/symbols";
import { agreeAtPoints, pointAt } from "../judge/points";
import type { Asked, FinalJudgement } from "./asked";
import { undecided } from "./asked";
import { readResult } from "./judge-value";
import { numberOf } from "./polynomial-terms";

const POINTS = 45;
const DIFFERING_MIN = 6;

/** A derivative beside the slope of what it is of, or an antiderivative by its own slope; numerically, at many points. */
export function judgeDerivative(
  asked: Extract<Asked, { kind: "derivative" }>,
  answer: string,
): FinalJudgement {
  const said = readResult(answer);
  const { body, variable, order } = asked;
  if (!said || [...symbolsOf(said)].some((name) => name !== variable)) return undecided("unreadable");
  // Slopes of slopes lose too many digits to be judged by.
  return order === 1 ? compareSlope(body, said, variable) : undecided("untested");
}

export function judgeAntiderivative(
  asked: Extract<Asked, { kind: "antiderivative" }>,
  answer: string,
): FinalJudgement {
  const said = readResult(answer);
  if (!said) return undecided("unreadable");
  const { body, variable } = asked;
  const constants = [...symbolsOf(said)].filter((name) => name !== variable);
  if (constants.some((name) => !/^[CcKk](?:_\d)?$/.test(name)) || constants.length > 1)
    return undecided("untested");
  const plain = constants.reduce((e, name) => substitute(e, name, numberOf(0)), said);
  const judged = compareSlope(plain, body, variable);
  // Without its constant it is one antiderivative, and all may be asked for.
  return judged.verdict === "equal" && constants.length === 0 ? undecided("solves") : judged;
}

/** Whether the slope of `of` is `slope`, wherever both are known. */
function compareSlope(of: Expression, slope: Expression, variable: string): FinalJudgement {
  const parts = withoutIntegrals(of, variable);
  if (!parts || [parts.rest, slope].some((e) => someExpression(e, isOpen))) return undecided("untested");
  const ofRest: Expression = { type: "bound", kind: "derivative", variable, body: parts.rest };
  const derivative: Expression =
    parts.slopes.length === 0 ? ofRest : { type: "add", terms: [ofRest, ...parts.slopes] };
  if (agreeAtPoints(derivative, slope) === "agree")
    return { verdict: "equal", reason: { code: "identity_points" } };
  const found: string[] = [];
  let agreeing = 0;
  for (let seed = 1; seed <= POINTS; seed++) {
    const values = pointAt([variable], seed);
    const [x, y] = [evaluateBounds(derivative, values), evaluateBounds(slope, values)];
    if (!x || !y) continue;
    const scale = Math.max(1e-3, Math.abs(x.value), Math.abs(y.value));
    const apart = Math.abs(x.value - y.value);
    if (apart > 1e-3 * scale && apart > 100 * (x.radius + y.radius))
      found.push(`${variable} = ${short(values[variable] ?? 0)}: ${short(x.value)} ≠ ${short(y.value)}`);
    else agreeing++;
  }
  // Here right and there not: it may be meant on part of the line only.
  if (found.length < DIFFERING_MIN || agreeing > found.length / 4) return undecided("untested");
  return {
    verdict: "different",
    reason: { code: "not_identity" },
    ...(found[0] ? { counterexample: found[0] } : {}),
  };
}

/**
 * A sum without the integrals in it that are still to be worked out, and the slopes of these: by parts, `x e^x - ∫ e^x dx`.
 * Null where one stands within something else.
 */
function withoutIntegrals(
  e: Expression,
  variable: string,
): { rest: Expression; slopes: Expression[] } | null {
  if (!someExpression(e, isIndefinite)) return { rest: e, slopes: [] };
  if (e.type === "bound") return e.variable === variable ? { rest: numberOf(0), slopes: [e.body] } : null;
  if (e.type === "negate") {
    const inner = withoutIntegrals(e.operand, variable);
    const negated = (operand: Expression): Expression => ({ type: "negate", operand });
    return inner && { rest: negated(inner.rest), slopes: inner.slopes.map(negated) };
  }
  if (e.type === "multiply") {
    const others = e.factors.filter((factor) => !someExpression(factor, isIndefinite));
    const [integral] = e.factors.filter((factor) => !others.includes(factor));
    const inner = integral && others.length === e.factors.length - 1 && withoutIntegrals(integral, variable);
    if (!inner || others.some((factor) => symbolsOf(factor).has(variable))) return null;
    const times = (factor: Expression): Expression => ({ type: "multiply", factors: [...others, factor] });
    return { rest: times(inner.rest), slopes: inner.slopes.map(times) };
  }
  if (e.type !== "add") return null;
  const found = e.terms.map((term) => withoutIntegrals(term, variable));
  return found.every((part) => part !== null)
    ? {
        rest: { type: "add", terms: found.map(({ rest }) => rest) },
        slopes: found.flatMap(({ slopes }) => slopes),
      }
    : null;
}

/** `\int e^x dx`, not worked out. */
export function isIndefinite(e: Expression): boolean {
  return e.type === "bound" && e.kind === "integral" && !e.from;
}

function isOpen(e: Expression): boolean {
  return (
    (e.type === "constant" && e.name === "i") ||
    (e.type === "function" && e.name === "log" && !e.base) ||
    e.type === "degree"
  );
}

function short(value: number): string {
  return String(Number(value.toPrecision(6)));
}
