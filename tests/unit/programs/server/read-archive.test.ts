import { describe, expect, it } from "vitest";
import { readArchive } from "@/lib/programs/server/executors/native/read-archive";

type Entry = { name: string; text?: string; type?: string; size?: number };

function archive(entries: Entry[]): Buffer {
  const blocks = entries.flatMap(({ name, text = "", type = "0", size = text.length }) => {
    const head = Buffer.alloc(512);
    head.write(name, 0);
    head.write(size.toString(8).padStart(11, "0"), 124);
    head.write(type, 156);
    return [head, Buffer.from(text.padEnd(Math.ceil(text.length / 512) * 512, "\0"))];
  });
  return Buffer.concat([...blocks, Buffer.alloc(1024)]);
}

describe("what a box made", () => {
  it("is its plain files, in folders too", () => {
    const files = readArchive(
      archive([
        { name: "./", type: "5" },
        { name: "./main", text: "binary" },
        { name: "./school/Main$1.class", text: "x".repeat(513) },
      ]),
    );
    expect(files.map(({ name, bytes }) => [name, bytes.length])).toEqual([
      ["main", 6],
      ["school/Main$1.class", 513],
    ]);
  });

  it.each([
    ["a link", { name: "main", type: "2" }],
    ["a hard link", { name: "main", type: "1" }],
    ["a device", { name: "main", type: "3" }],
    ["a path upward", { name: "../main", text: "x" }],
    ["a path upward inside", { name: "a/../../main", text: "x" }],
    ["an absolute path", { name: "/etc/passwd", text: "x" }],
    ["a hidden file", { name: ".profile", text: "x" }],
    ["a name with a newline", { name: "a\nb", text: "x" }],
  ])("is not %s", (_name, entry: Entry) => {
    expect(readArchive(archive([entry, { name: "good", text: "y" }])).map(({ name }) => name)).toEqual([
      "good",
    ]);
  });

  it("is refused when it is cut short or no archive", () => {
    expect(() => readArchive(archive([{ name: "main", size: 99_999 }]))).toThrow("cut short");
    expect(() => readArchive(Buffer.alloc(2048, "x"))).toThrow("not an archive");
  });
});
