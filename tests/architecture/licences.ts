// Which packages are installed with Warraq, and under what licence each says it stands.
// usage: node --import tsx tests/architecture/licences.ts

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "../..");

export type LockedPackage = {
  readonly version?: string;
  readonly integrity?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly hasInstallScript?: boolean;
};

/** Path within `node_modules` → what the lock file says of the package. */
export function lockedPackages(): [path: string, locked: LockedPackage][] {
  const lock = JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8")) as {
    packages: Record<string, LockedPackage>;
  };
  return Object.entries(lock.packages).filter(([path]) => path !== "");
}

/** Lists the packages that come with Warraq and are installed here: the natives of other systems are not. */
export function shippedLicences(): { readonly name: string; readonly licence: string }[] {
  return lockedPackages().flatMap(([path, { dev, version }]) => {
    const manifest = join(ROOT, path, "package.json");
    if (dev === true || !existsSync(manifest)) return [];
    const { license, licenses } = JSON.parse(readFileSync(manifest, "utf8"));
    const stated = license ?? licenses?.map((one: { type?: string }) => one.type).join(" OR ") ?? "";
    const licence = typeof stated === "string" ? stated : String(stated.type ?? "");
    return [{ name: `${path.replace(/^.*node_modules\//, "")}@${version}`, licence }];
  });
}

if (process.argv[1] === import.meta.filename) {
  const byLicence = new Map<string, string[]>();
  for (const { name, licence } of shippedLicences())
    byLicence.set(licence, [...(byLicence.get(licence) ?? []), name]);
  for (const [licence, names] of [...byLicence].sort()) console.log(`${licence}\n  ${names.join(", ")}`);
}
