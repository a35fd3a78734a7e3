// Verdicts on statements of which it is known whether they are true: precision, recall, false accusations, speed.
import { mkdirSync, writeFileSync } from "node:fs";
import process from "node:process";
import { checkStep } from "@/lib/checking/check-step";
import type { Verdict } from "@/lib/checking/verdict";
import { generateStatements } from "./generate-statements";
import type { Labelled } from "./labelled";
import { Random } from "./random";
import { readStatements } from "./read-statements";

const GENERATED = 4000;
const seed = Number(process.argv.find((arg) => arg.startsWith("--seed="))?.slice(7) ?? 1);

type Judged = Labelled & { verdict: Verdict; equalities: number; decided: number };

function judge(statement: Labelled): Judged {
  const claims = checkStep(statement.text, "", statement.locale);
  const has = (verdict: Verdict) => claims.some((claim) => claim.verdict === verdict);
  const equalities = claims.filter(({ text }) => /=/.test(text));
  return {
    ...statement,
    verdict: has("fails") ? "fails" : has("holds") ? "holds" : "unchecked",
    equalities: equalities.length,
    decided: equalities.filter(({ verdict }) => verdict !== "unchecked").length,
  };
}

function row(name: string, judged: readonly Judged[]) {
  const of = (label: Labelled["label"], verdict: Verdict) =>
    judged.filter((one) => one.label === label && one.verdict === verdict).length;
  const [right, wrong, open] = ["true", "false", "open"].map((label) =>
    judged.filter((one) => one.label === label),
  );
  const accused = of("true", "fails") + of("open", "fails");
  const share = (part: number, whole: number) => (whole === 0 ? null : Number((part / whole).toFixed(4)));
  const asserted = judged.filter(({ label }) => label !== "open");
  return {
    statements: name,
    true: right?.length ?? 0,
    false: wrong?.length ?? 0,
    open: open?.length ?? 0,
    "fails: precision": share(of("false", "fails"), of("false", "fails") + accused),
    "fails: recall": share(of("false", "fails"), wrong?.length ?? 0),
    "holds: precision": share(of("true", "holds"), of("true", "holds") + of("false", "holds")),
    "holds: recall": share(of("true", "holds"), right?.length ?? 0),
    "false fails per 10,000": right?.length
      ? Number(((accused / (right.length + (open?.length ?? 0))) * 10_000).toFixed(2))
      : null,
    "equalities decided": share(
      asserted.reduce((sum, one) => sum + one.decided, 0),
      asserted.reduce((sum, one) => sum + one.equalities, 0),
    ),
  };
}

const statements = [
  ...readStatements("tests/fixtures/checking"),
  ...generateStatements(new Random(seed), GENERATED),
];
for (const statement of statements.slice(0, 300)) judge(statement);
const startedMs = performance.now();
const startedCpu = process.cpuUsage();
const judged = statements.map(judge);
const { user, system } = process.cpuUsage(startedCpu);
const claims = judged.reduce((sum, one) => sum + Math.max(1, one.equalities), 0);
const slowestMs = Math.max(
  ...statements.slice(-500).map((statement) => {
    const startMs = performance.now();
    judge(statement);
    return performance.now() - startMs;
  }),
);

const kinds = [...new Set(judged.map(({ kind }) => kind))];
const table = [
  row(
    "written, en",
    judged.filter((one) => one.source === "written" && one.locale === "en"),
  ),
  row(
    "written, zh",
    judged.filter((one) => one.source === "written" && one.locale === "zh"),
  ),
  ...kinds
    .filter((kind) => kind !== "written")
    .map((kind) =>
      row(
        `generated, ${kind}`,
        judged.filter((one) => one.kind === kind),
      ),
    ),
  row("all", judged),
];
console.table(table);
const speed = {
  claims,
  claimsPerSecondPerCore: Math.round(claims / ((user + system) / 1e6)),
  wallSeconds: Number(((performance.now() - startedMs) / 1000).toFixed(2)),
  slowestMs: Number(slowestMs.toFixed(1)),
};
console.log(speed);
const accused = judged.filter((one) => one.verdict === "fails" && one.label !== "false");
for (const { text } of accused) console.log(`falsely accused: ${text}`);
if (process.argv.includes("--misses"))
  for (const one of judged)
    if (one.label !== "open" && one.verdict !== (one.label === "true" ? "holds" : "fails"))
      console.log(`${one.label}, ${one.verdict}: ${one.text}`);
mkdirSync("tests/output", { recursive: true });
writeFileSync("tests/output/bench-checking.json", JSON.stringify({ seed, table, speed, accused }, null, 2));
const arithmetic =
  row(
    "arithmetic",
    judged.filter(({ kind }) => kind === "arithmetic"),
  )["fails: recall"] ?? 0;
if (accused.length > 0 || arithmetic < 0.99) process.exitCode = 1;
