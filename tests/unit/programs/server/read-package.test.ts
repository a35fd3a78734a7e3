import { describe, expect, it } from "vitest";
import { readPackage } from "@/lib/programs/server/packages/read-package";
import { zipOf } from "../../../support/make-zip";

const TESTS = {
  "data/sample/1.in": "1 2\n",
  "data/sample/1.ans": "3\n",
  "data/secret/10.in": "10 10\n",
  "data/secret/10.ans": "20\n",
  "data/secret/2.in": "2 2\n",
  "data/secret/2.ans": "4\n",
};
const icpc = (yaml: string, more: Record<string, string> = {}) =>
  readPackage(zipOf({ "problem.yaml": yaml, ...TESTS, ...more }));

describe("packages of ICPC's and Kattis's kind", () => {
  it("bring tests in people's order, the secret ones hidden", async () => {
    const { content } = await icpc("name: Sum\nlimits:\n  time_limit: 1.5\n  memory: 128");
    expect(content).toMatchObject({ seconds: 1.5, memoryMiB: 128, groups: [] });
    expect(content.tests.map(({ name, hidden }) => [name, hidden ?? false])).toEqual([
      ["sample/1", false],
      ["secret/2", true],
      ["secret/10", true],
    ]);
    expect(content.tests[0]).toMatchObject({
      input: "1 2\n",
      output: "3\n",
      checker: { compare: "tokens", ignoreCase: true },
    });
  });

  it("may lie in a folder of their own, with limits beside them", async () => {
    const files = Object.entries({ "problem.yaml": "", ".timelimit": "4", ...TESTS });
    const { content } = await readPackage(
      zipOf(Object.fromEntries(files.map(([name, text]) => [`sum/${name}`, text]))),
    );
    expect(content.seconds).toBe(4);
    const domjudge = await icpc("name: x", { "domjudge-problem.ini": "timelimit='3'\ncolor=#ff0000" });
    expect(domjudge.content.seconds).toBe(3);
  });

  it.each([
    ["float_tolerance 1e-4", { compare: "numbers", absolute: 1e-4, relative: 1e-4, ignoreCase: true }],
    [
      "float_absolute_tolerance 1e-9 case_sensitive",
      { compare: "numbers", absolute: 1e-9, ignoreCase: false },
    ],
    ["case_sensitive", { compare: "tokens", ignoreCase: false }],
    ["space_change_sensitive", { compare: "exact", ignoreCase: true }],
  ])("compare as their flags say: %s", async (flags, checker) => {
    const { content } = await icpc(`validator_flags: ${flags}`);
    expect(content.tests[0]?.checker).toEqual(checker);
  });

  it("may have a validator with files beside it, or an interactor", async () => {
    const files = { "output_validators/v/main.py": "import help", "output_validators/v/help.py": "x = 1" };
    const custom = await icpc("validation: custom\nvalidator_flags: a 5", files);
    expect(custom.content.tests[0]?.checker).toEqual({
      language: "python",
      source: "import help",
      protocol: "kattis",
      files: { "help.py": "x = 1" },
      args: ["a", "5"],
    });
    const interactive = await icpc("validation: custom interactive", files);
    expect(interactive.content.interactor).toMatchObject({ language: "python", protocol: "kattis" });
    const modern = await icpc("type: [pass-fail, interactive]", {
      "output_validator/main.cpp": "int main() {}",
    });
    expect(modern.content.interactor).toMatchObject({ language: "cpp" });
  });

  it("may have groups with points", async () => {
    const { content } = await readPackage(
      zipOf({
        "problem.yaml": "type: scoring",
        "data/sample/1.in": "1",
        "data/sample/1.ans": "1",
        "data/secret/testdata.yaml": "grader_flags: sum",
        "data/secret/group1/testdata.yaml": "accept_score: 30\ngrader_flags: min",
        "data/secret/group1/1.in": "1",
        "data/secret/group1/1.ans": "1",
        "data/secret/group2/test_group.yaml":
          "max_score: 70\nrequire_pass: [secret/group1]\noutput_validator_flags: case_sensitive",
        "data/secret/group2/1.in": "1",
        "data/secret/group2/1.ans": "1",
      }),
    );
    expect(content.groups).toEqual([
      { name: "secret/group1", scoring: "min", points: 30 },
      { name: "secret/group2", scoring: "min", points: 70, requires: ["secret/group1"] },
    ]);
    expect(content.tests.map(({ group }) => group)).toEqual([undefined, "secret/group1", "secret/group2"]);
    expect(content.tests[2]?.checker).toMatchObject({ ignoreCase: false });
  });

  it("have statements in several languages, from LaTeX or Markdown", async () => {
    const tex = `\\problemname{The Sum}
% a note
Add \\emph{two} numbers $a_1 \\leq 10^9$ and \`\`b''.
\\section*{Input}
\\begin{itemize}\\item one line \\item \\textbf{two} numbers\\end{itemize}`;
    const { statements } = await icpc("", {
      "problem_statement/problem.en.tex": tex,
      "problem_statement/problem.zh.md": "# 求和",
    });
    expect(statements[0]).toMatchObject({ language: "en", title: "The Sum" });
    expect(statements[0]?.markdown).toBe(
      'Add *two* numbers $a_1 \\leq 10^9$ and "b".\n\n## Input\n\n- one line \n- **two** numbers',
    );
    expect(statements[1]).toMatchObject({ language: "zh", markdown: "# 求和" });
  });

  it.each([
    ["name: [", /cannot be read/],
    ["a: 1\na: 2", /cannot be read/],
    ["- just\n- a list", /cannot be read/],
    [
      `a: &a [x,x,x,x,x,x,x,x,x]\n${"bcdefgh"
        .split("")
        .map((key, i) => `${key}: &${key} [${`*${"abcdefg"[i]},`.repeat(9)}]`)
        .join("\n")}`,
      /cannot be read/,
    ],
    ["type: multi-pass", /not supported/],
    ["validation: custom interactive", /interactor/],
  ])("are refused for a description like %j", async (yaml, message) => {
    await expect(icpc(yaml)).rejects.toMatchObject({
      code: "invalid_input",
      message: expect.stringMatching(message),
    });
  });

  it("are refused without tests, and for a test without its answer", async () => {
    await expect(readPackage(zipOf({ "problem.yaml": "" }))).rejects.toMatchObject({ code: "invalid_input" });
    await expect(icpc("", { "data/secret/3.in": "x" })).rejects.toMatchObject({
      message: expect.stringContaining("data/secret/3.ans"),
    });
    await expect(readPackage(zipOf({ "readme.txt": "" }))).rejects.toMatchObject({
      message: expect.stringContaining("no problem package"),
    });
  });
});

const XML = `<?xml version="1.0" encoding="utf-8"?>
<problem revision="3" short-name="sum">
  <names><name language="english" value="The Sum &amp; more"/><name language="chinese" value="求和"/></names>
  <judging input-file="" output-file="">
    <testset name="tests">
      <time-limit>1000</time-limit><memory-limit>268435456</memory-limit><test-count>3</test-count>
      <input-path-pattern>tests/%02d</input-path-pattern><answer-path-pattern>tests/%02d.a</answer-path-pattern>
      <tests>
        <test method="manual" sample="true" group="0" points="0.0"/>
        <test method="generated" cmd="gen 1" group="1" points="40.0"/>
        <test method="generated" group="2" points="60.0"/>
      </tests>
      <groups>
        <group name="0" points-policy="complete-group"/>
        <group name="1" points="40.0" points-policy="complete-group"/>
        <group name="2" points-policy="each-test"><dependencies><dependency group="1"/></dependencies></group>
      </groups>
    </testset>
  </judging>
  <assets><checker name="std::rcmp6.cpp" type="testlib"><source path="files/check.cpp" type="cpp.g++17"/></checker></assets>
</problem>`;
const POLYGON = {
  "tests/01": "1 2",
  "tests/01.a": "3",
  "tests/02": "2 2",
  "tests/02.a": "4",
  "tests/03": "3 3",
  "tests/03.a": "6",
};
const polygon = (xml: string, more: Record<string, string> = {}) =>
  readPackage(zipOf({ "problem.xml": xml, ...POLYGON, ...more }));

describe("packages of Polygon's", () => {
  it("bring tests, groups, limits and a standard checker", async () => {
    const { content, statements } = await polygon(XML, {
      "statement-sections/english/legend.tex": "Add them.",
      "statement-sections/english/input.tex": "Two numbers.",
    });
    expect(content).toMatchObject({ seconds: 1, memoryMiB: 256 });
    expect(
      content.tests.map(({ input, output, hidden, group, points }) => [input, output, hidden, group, points]),
    ).toEqual([
      ["1 2", "3", undefined, "0", 0],
      ["2 2", "4", true, "1", 40],
      ["3 3", "6", true, "2", 60],
    ]);
    expect(content.groups).toEqual([
      { name: "0", scoring: "min" },
      { name: "1", scoring: "min", points: 40 },
      { name: "2", scoring: "sum", requires: ["1"] },
    ]);
    expect(content.tests[0]?.checker).toEqual({ compare: "numbers", absolute: 1e-6, relative: 1e-6 });
    expect(statements[0]).toEqual({
      language: "en",
      title: "The Sum & more",
      markdown: "Add them.\n\n## Input\n\nTwo numbers.",
    });
  });

  it("may have a checker and an interactor of their own, with testlib beside them", async () => {
    const xml = XML.replace("std::rcmp6.cpp", "check.cpp").replace(
      "</assets>",
      '<interactor><source path="files/talk.cpp"/></interactor></assets>',
    );
    const files = { "files/check.cpp": "// c", "files/talk.cpp": "// i", "files/testlib.h": "// t" };
    const { content } = await polygon(xml, files);
    const beside = { language: "cpp", protocol: "testlib", files: { "testlib.h": "// t" } };
    expect(content.tests[0]?.checker).toEqual({ ...beside, source: "// c" });
    expect(content.interactor).toEqual({ ...beside, source: "// i" });
  });

  it.each([
    [
      "a document type",
      XML.replace("<problem ", "<!DOCTYPE problem SYSTEM 'x.dtd'><problem "),
      /document type/,
    ],
    [
      "an outside entity",
      XML.replace("<problem ", '<!DOCTYPE p [<!ENTITY x SYSTEM "file:///etc/passwd">]><problem ').replace(
        "求和",
        "&x;",
      ),
      /document type/,
    ],
    [
      "a billion laughs",
      `<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>${XML}`,
      /document type/,
    ],
    ["an unclosed element", XML.replace("</judging>", ""), /not well-formed/],
    ["an attribute without a quote", XML.replace('revision="3"', "revision=3"), /not well-formed/],
    [
      "elements without end",
      `<?xml version="1.0"?>${"<a>".repeat(5000)}${"</a>".repeat(5000)}`,
      /nested too deeply/,
    ],
    ["no tests", XML.replace(/<tests>[\s\S]*<\/tests>/, ""), /lacks what is needed/],
    ["files to read", XML.replace('input-file=""', 'input-file="sum.in"'), /not supported/],
    ["a path that leads out", XML.replace("tests/%02d<", "../../%02d<"), /missing/],
    [
      "a language we do not know",
      XML.replace("std::rcmp6.cpp", "check.dpr").replace("files/check.cpp", "files/check.dpr"),
      /not supported/,
    ],
  ])("are refused for %s", async (_what, xml, message) => {
    await expect(polygon(xml)).rejects.toMatchObject({
      code: "invalid_input",
      message: expect.stringMatching(message),
    });
  });

  it("are refused without their generated tests, saying so", async () => {
    const { "tests/03": _missing, ...rest } = POLYGON;
    await expect(readPackage(zipOf({ "problem.xml": XML, ...rest }))).rejects.toMatchObject({
      message: expect.stringMatching(/tests\/03.*full package/),
    });
  });
});
