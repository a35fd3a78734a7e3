import { findRoot, PackageFiles } from "./package-files";
import type { ProblemPackageRead } from "./problem-package";
import { readIcpc } from "./read-icpc";
import { readPolygon } from "./read-polygon";
import { readZip } from "./read-zip";
import { refusePackage } from "./refuse-package";

/** Reads a problem package from a zip archive, of whichever kind it is. Throws `invalid_input` or `too_large`, saying why. */
export async function readPackage(bytes: Buffer): Promise<ProblemPackageRead> {
  const files = await readZip(bytes);
  const polygon = findRoot(files, "problem.xml");
  if (polygon !== null) return readPolygon(new PackageFiles(files, polygon));
  const icpc = findRoot(files, "problem.yaml");
  if (icpc !== null) return readIcpc(new PackageFiles(files, icpc));
  return refusePackage(
    "This is no problem package: neither problem.yaml nor problem.xml is in it.",
    "这不是题目包：里面没有 problem.yaml 或 problem.xml。",
  );
}
