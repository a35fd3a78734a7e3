import { describe, expect, it } from "vitest";
import { readPackage } from "@/lib/programs/server/packages/read-package";
import { readZip } from "@/lib/programs/server/packages/read-zip";
import { makeZip, type ZipEntry, zipOf } from "../../../support/make-zip";

describe("readZip", () => {
  it("reads files by their path", async () => {
    const files = await readZip(
      makeZip([{ name: "a/" }, { name: "a/b.txt", content: "你好" }, { name: "c", content: "" }]),
    );
    expect([...files].map(([name, bytes]) => [name, bytes.toString()])).toEqual([
      ["a/b.txt", "你好"],
      ["c", ""],
    ]);
  });

  it.each<[string, ZipEntry[], RegExp]>([
    ["leads out", [{ name: "../x" }], /\.\.\/x/],
    ["leads out further in", [{ name: "a/../../x" }], /x/],
    ["is absolute", [{ name: "/etc/passwd" }], /etc/],
    ["names a drive", [{ name: "C:/x" }], /C:/],
    ["has backslashes", [{ name: "..\\x" }], /./],
    ["has an empty part", [{ name: "a//b" }], /a\/\/b/],
    ["has a control character", [{ name: "a\nb" }], /cannot be used/],
    ["is endless", [{ name: "x".repeat(300) }], /cannot be used/],
    ["is there twice", [{ name: "a" }, { name: "a" }], /one and the same/],
    ["is there in capitals too", [{ name: "data/A.in" }, { name: "Data/a.in" }], /one and the same/],
    ["is there with another accent", [{ name: "é" }, { name: "e\u0301" }], /one and the same/],
    ["is a file and a folder", [{ name: "a" }, { name: "a/b" }], /one and the same/],
    ["is a symbolic link", [{ name: "a", content: "/etc/passwd", mode: 0o120777 }], /link/],
    ["is a device", [{ name: "a", mode: 0o020666 }], /link or a special file/],
    ["is encrypted", [{ name: "a", flags: 1 }], /encrypted/],
    ["has a wrong checksum", [{ name: "a", content: "x", wrongChecksum: true }], /broken/],
    ["is longer than it says", [{ name: "a", content: "x".repeat(10_000), declaredBytes: 10 }], /broken/],
    ["is shorter than it says", [{ name: "a", content: "x", declaredBytes: 100 }], /broken/],
  ])("refuses a name that %s", async (_what, entries, message) => {
    await expect(readZip(makeZip(entries))).rejects.toMatchObject({
      code: "invalid_input",
      field: "file",
      message: expect.stringMatching(message),
    });
  });

  it.each<[string, () => Buffer]>([
    ["one file of 33 MiB", () => makeZip([{ name: "a", content: Buffer.alloc(33 * 1024 * 1024) }])],
    [
      "many files of zeros",
      () => {
        const content = Buffer.alloc(20 * 1024 * 1024);
        return makeZip(Array.from({ length: 10 }, (_, index) => ({ name: `${index}`, content })));
      },
    ],
    ["a file that claims 4 GB", () => makeZip([{ name: "a", content: "x", declaredBytes: 4_000_000_000 }])],
    ["too many files", () => makeZip(Array.from({ length: 4001 }, (_, index) => ({ name: `${index}` })))],
  ])("refuses a bomb: %s", async (_what, make) => {
    const zip = make();
    const before = process.memoryUsage().rss;
    await expect(readZip(zip)).rejects.toMatchObject({ code: "too_large" });
    expect(process.memoryUsage().rss - before).toBeLessThan(300 * 1024 * 1024);
  });

  it.each([
    ["nothing", Buffer.alloc(0)],
    ["text", Buffer.from("problem.yaml")],
    ["half an archive", zipOf({ a: "x".repeat(1000), b: "y" }).subarray(0, 60)],
    ["an archive without its beginning", zipOf({ a: "x".repeat(1000) }).subarray(20)],
  ])("refuses %s", async (_what, bytes) => {
    await expect(readZip(bytes)).rejects.toMatchObject({ code: "invalid_input" });
  });

  it("survives an archive that is damaged anywhere", async () => {
    const zip = zipOf({ "problem.yaml": "name: x", "data/sample/1.in": "1", "data/sample/1.ans": "2" });
    for (let at = 0; at < zip.length; at++) {
      const damaged = Buffer.from(zip);
      damaged[at] = (damaged[at] ?? 0) ^ 0xff;
      await readPackage(damaged).then(
        () => {},
        (error) => expect(["invalid_input", "too_large"]).toContain(error.code),
      );
    }
  });
});
