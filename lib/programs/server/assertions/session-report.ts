import { z } from "zod";

/** What the judge's process tells of a session, a line of JSON each. */
export const sessionReport = z.union([
  z.object({ count: z.number().int().min(0) }),
  z.object({ begin: z.number().int().min(0), text: z.string() }),
  z.object({
    end: z.number().int().min(0),
    verdict: z.enum(["AC", "WA", "RE"]),
    message: z.string(),
    expected: z.string().optional(),
    got: z.string().optional(),
  }),
  /** The program does not compile, or ended with an error before any function was called. */
  z.object({ refused: z.string() }),
  z.object({ unloadable: z.string() }),
  /** The assertions themselves are wrong. */
  z.object({ broken: z.string() }),
  z.object({ done: z.literal(true) }),
  z.object({ gone: z.literal(true) }),
]);
export type SessionReport = z.infer<typeof sessionReport>;

/** Hears pieces of text and tells each report in them; other lines are not ours. */
export function reportReader(
  mark: string,
  onReport: (report: SessionReport) => void,
): (text: string) => void {
  let rest = "";
  return (text) => {
    const lines = (rest + text).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) {
      if (!line.startsWith(mark)) continue;
      const report = sessionReport.safeParse(JSON.parse(line.slice(mark.length)));
      if (report.success) onReport(report.data);
    }
  };
}
