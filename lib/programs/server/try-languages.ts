import type { Language } from "../program";
import type { NewProgramEvent } from "../program-event";
import { chooseExecutor, closeExecutors } from "./executors/choose-executor";
import { performProgram } from "./perform-program";

const GREETINGS: Record<Language, string> = {
  python: "print('hello')",
  cpp: '#include <iostream>\nint main() { std::cout << "hello\\n"; }',
  javascript: "console.log('hello')",
  typescript: "const text: string = 'hello'; console.log(text);",
  java: 'class Main { public static void main(String[] a) { System.out.println("hello"); } }',
};
const SECONDS = 60;

/** Runs a greeting in every language that can be run here, which makes what is made once. Throws when one fails. */
export async function tryLanguages(): Promise<Language[]> {
  const tried: Language[] = [];
  for (const [language, source] of Object.entries(GREETINGS) as [Language, string][]) {
    if (!(await chooseExecutor(language))) continue;
    const events: NewProgramEvent[] = [];
    const job = { language, source, stdin: "", limits: { seconds: SECONDS }, task: null };
    await performProgram(job, (event) => events.push(event)).ended;
    const end = events.at(-1);
    if (end?.name !== "end" || end.data.verdict !== "OK")
      throw new Error(`${language} does not work here: ${JSON.stringify(events)}`);
    tried.push(language);
  }
  await closeExecutors();
  return tried;
}
