import { type CallExample, findCallExamples } from "./examples/call-examples";
import { findSampleBlocks, type Sample } from "./examples/sample-blocks";
import { findSampleTables } from "./examples/sample-tables";

/** What a problem's statement shows by way of example. */
export type Examples = { samples: Sample[]; calls: CallExample[] };

const EXAMPLES_MAX = 20;

/** The examples of a statement, each once: inputs with their outputs, and calls with their values. */
export function findExamples(statement: string): Examples {
  const samples = [...findSampleBlocks(statement), ...findSampleTables(statement), ...inSentences(statement)];
  return {
    samples: unique(samples, ({ input, output }) => `${input}\0${output}`),
    calls: unique(findCallExamples(statement), ({ call }) => call),
  };
}

function unique<T>(items: T[], keyOf: (item: T) => string): T[] {
  return [...new Map(items.map((item) => [keyOf(item).trim(), item])).values()].slice(0, EXAMPLES_MAX);
}

const SENTENCES = [
  /\binput\b(?:\s+(?:is|of))?[:\s]*`([^`\n]+)`[^`\n]{0,60}?\b(?:output|prints?|answer)\b[^`\n]{0,30}`([^`\n]+)`/gi,
  /(?:例如|比如|如)[^。\n]{0,10}?输入(?:是|为)?[:：\s]*[`“"「]?([^`”"」，。；\n]+?)[`”"」]?\s*[，,；;]\s*(?:那么|则|应该?|程序)*\s*输出(?:是|为)?[:：\s]*[`“"「]?([^`”"」，。；\n]+)[`”"」]?/g,
];

/** "For the input `5` the output is `120`", "例如输入 5，则输出 120". */
function inSentences(statement: string): Sample[] {
  return SENTENCES.flatMap((pattern) =>
    [...statement.matchAll(pattern)].map(([, input = "", output = ""]) => ({
      input: `${input.trim()}\n`,
      output: `${output.trim()}\n`,
    })),
  );
}
