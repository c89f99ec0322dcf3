// How a file gets into a folder that may not yet have its folders.

import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

export async function writeInto(folder: string, path: string, content: Uint8Array): Promise<void> {
  const target = join(folder, path);
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, content);
}
