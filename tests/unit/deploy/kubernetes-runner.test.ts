import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { parseAllDocuments } from "yaml";
import { z } from "zod";

const deploy = path.resolve(import.meta.dirname, "../../../deploy");
const read = (file: string) => readFileSync(path.join(deploy, file), "utf8");
const documents = parseAllDocuments(read("kubernetes/runner.yaml"));
const things = documents.map((document) => document.toJS());
const only = (kind: string) => {
  const found = things.filter((thing) => thing.kind === kind);
  expect(found).toHaveLength(1);
  return found[0];
};

describe("the manifest of the runners", () => {
  const { template } = only("Deployment").spec;
  const { spec } = template;
  const [container, ...others] = spec.containers;

  it("is YAML without a fault, and every thing in it is in one namespace", () => {
    expect(documents.flatMap(({ errors, warnings }) => [...errors, ...warnings])).toEqual([]);
    const spaced = things.filter(({ kind }) => kind !== "RuntimeClass");
    expect(new Set(spaced.map(({ metadata }) => metadata.namespace))).toEqual(new Set(["stepwise-runners"]));
  });

  it("runs under gVisor, which it declares", () => {
    const { metadata, handler } = only("RuntimeClass");
    expect(handler).toBe("runsc");
    expect(spec.runtimeClassName).toBe(metadata.name);
  });

  it("has no token of the cluster, and shares nothing of its node", () => {
    expect(only("ServiceAccount").automountServiceAccountToken).toBe(false);
    expect(spec.automountServiceAccountToken).toBe(false);
    expect(spec.serviceAccountName).toBe(only("ServiceAccount").metadata.name);
    expect(spec.enableServiceLinks).toBe(false);
    for (const shared of ["hostNetwork", "hostPID", "hostIPC", "shareProcessNamespace"]) {
      expect(spec[shared] ?? false).toBe(false);
    }
    for (const volume of spec.volumes) expect(Object.keys(volume).sort()).toEqual(["emptyDir", "name"]);
  });

  it("is nobody in a system that it cannot change", () => {
    expect(others).toEqual([]);
    expect(spec.securityContext).toMatchObject({
      runAsNonRoot: true,
      seccompProfile: { type: "RuntimeDefault" },
    });
    expect(spec.securityContext.runAsUser).toBeGreaterThan(1000);
    expect(container.securityContext).toEqual({
      allowPrivilegeEscalation: false,
      privileged: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ["ALL"] },
    });
  });

  it("is limited in all that it could use up", () => {
    const quantity = z.string().regex(/^\d+(Mi|Gi)?$/);
    const limits = z.strictObject({ cpu: quantity, memory: quantity, "ephemeral-storage": quantity });
    limits.parse(container.resources.limits);
    limits.parse(container.resources.requests);
    for (const { emptyDir } of spec.volumes) quantity.parse(emptyDir.sizeLimit);
  });

  it("reaches Redis and nothing else, and nobody reaches it", () => {
    const policy = only("NetworkPolicy").spec;
    expect(policy.podSelector.matchLabels).toEqual(template.metadata.labels);
    expect(policy.policyTypes.toSorted()).toEqual(["Egress", "Ingress"]);
    expect(policy.ingress).toEqual([]);
    expect(policy.egress).toEqual([
      {
        to: [{ podSelector: { matchLabels: { app: "stepwise-redis" } } }],
        ports: [{ protocol: "TCP", port: 6379 }],
      },
    ]);
  });

  it("is given Redis's address out of a secret, and no other secret", () => {
    const secrets = container.env.filter((each: { valueFrom?: unknown }) => each.valueFrom);
    expect(secrets.map(({ name }: { name: string }) => name)).toEqual(["REDIS_URL"]);
    expect(container.envFrom).toBeUndefined();
    const names = container.env.map(({ name }: { name: string }) => name).join(" ");
    expect(names).not.toMatch(/DATABASE|SECRET|KEY|INFERENCE/);
    expect(JSON.stringify(spec)).not.toContain("redis://");
  });

  it("ends later than the runner itself does, which lets programs finish", () => {
    expect(spec.terminationGracePeriodSeconds).toBeGreaterThan(25 + 5);
  });
});

describe("the image of the runner", () => {
  const lines = read("runner.Dockerfile").split("\n");

  it("copies only what is listed, and no file of secrets or data", () => {
    const listed = read("runner.Dockerfile.dockerignore").split("\n").filter(Boolean);
    expect(listed[0]).toBe("*");
    expect(listed).toContain("**/.env*");
    expect(listed.filter((line) => line.startsWith("!")).join(" ")).not.toMatch(/data|\.env|secret|\.git/);
  });

  it("is built from an image of a named version, and runs as nobody", () => {
    const images = lines.filter((line) => line.startsWith("FROM "));
    for (const image of images) expect(image).toMatch(/^FROM node:\d+\.\d+\S* ?/);
    expect(lines.filter((line) => line.startsWith("USER ")).at(-1)).toBe("USER 65532:65532");
    expect(lines.filter((line) => /^(ENV|ARG) /.test(line)).join(" ")).not.toMatch(
      /REDIS|SECRET|KEY|DATABASE/,
    );
  });
});
