// How the build that a command began reaches the configuration that Eleventy loads by its path.

let current: unknown = null;

/** @param build is the current one while the work lasts */
export async function whileCurrent<T>(build: unknown, work: () => Promise<T>): Promise<T> {
  current = build;
  try {
    return await work();
  } finally {
    current = null;
  }
}

/** Null when Eleventy was started by hand. */
export function currentBuild<Build>(): Build | null {
  return current as Build | null;
}
