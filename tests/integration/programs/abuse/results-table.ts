import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { AbuseCase } from "./abuse-case";

const FILE = path.resolve(import.meta.dirname, "../../../../lib/programs/ABUSE.md");
const HEAD = `# What hostile and careless programs try, and what comes of it

Made by \`npm test -- abuse\`, which runs each case in each executor that is there and looks at the computer
afterwards: no process, file, mount or control group left, a file anybody may write unchanged, no connection to its servers.
A cell tells the verdicts that count as held; — where the executor has not the language.
`;

/** Collects outcomes; written when every executor took part, so that a machine without one does not empty its column. */
export class ResultsTable {
  readonly #rows = new Map<string, Map<string, string>>();

  constructor(private readonly columns: string[]) {}

  record(abuse: AbuseCase, column: string, cell: string): void {
    const key = `| ${abuse.kind} | ${abuse.name} | ${abuse.language} |`;
    const row = this.#rows.get(key) ?? new Map<string, string>();
    this.#rows.set(key, row.set(column, cell));
  }

  /** How many cells have an outcome. */
  get size(): number {
    return [...this.#rows.values()].reduce((count, row) => count + row.size, 0);
  }

  write(): void {
    const titles = ["kind", "tries", "language", ...this.columns];
    const lines = [`| ${titles.join(" | ")} |`, `|${titles.map(() => "---").join("|")}|`];
    for (const [key, row] of this.#rows) {
      lines.push(`${key} ${this.columns.map((column) => row.get(column) ?? "—").join(" | ")} |`);
    }
    writeFileSync(FILE, `${HEAD}\n${lines.join("\n")}\n`);
  }

  /** The cases of this run that the file has no row for. */
  missing(): string[] {
    const written = existing();
    return [...this.#rows.keys()].filter((key) => !written.includes(key));
  }
}

function existing(): string {
  try {
    return readFileSync(FILE, "utf8");
  } catch {
    return "";
  }
}
