// A report and the pictures that come with it: each is named by what is in it, so that one that several reports show lies here once.

import { hash } from "node:crypto";
import { existsSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { romaniseText } from "../article/names/romanise.ts";
import { readBytes } from "../reporting/files.ts";
import { makeFolder } from "../reporting/refusals.ts";
import type { FindPicture } from "./beside.ts";
import type { Draft } from "./draft.ts";
import { withoutHost } from "./page-pictures.ts";
import type { SourceReading } from "./read-source.ts";
import { replaceFile } from "./write-file.ts";

export type BroughtPicture = {
  /** Relative to the archive's folder, with forward slashes. */
  readonly file: string;
  readonly bytes: Uint8Array;
};

const FOLDER = "pictures";
/** `![…](<address> "…")`, as `htmlToMarkdown` and editors write it. */
const IMAGE = /(!\[(?:[^\]\\]|\\.)*\]\(\s*)(?:<([^>\n]*)>|([^\s)]+))/gu;

/** The reading with the addresses its pictures have in the archive; pictures of elsewhere keep theirs. */
export async function bringPictures(
  reading: SourceReading,
  find: FindPicture,
  archive: string,
): Promise<{ readonly reading: SourceReading; readonly pictures: readonly BroughtPicture[] }> {
  const own = reading.draft.entries.find(({ key }) => key === "image")?.values[0];
  const inText = [...reading.draft.body.matchAll(IMAGE)].map((found) => found[2] ?? found[3] ?? "");
  const addresses = [...new Set([...(own === undefined ? [] : [own]), ...inText])];
  const names = new Map<string, string>();
  const pictures: BroughtPicture[] = [];
  for (const address of addresses) {
    const found = await find(address);
    if (found === null) names.set(address, withoutHost(address));
    else if (found.path !== null && isWithin(found.path, archive))
      names.set(address, relative(resolve(archive), found.path).replaceAll("\\", "/"));
    else {
      const file = `${FOLDER}/${nameOf(found.name, found.bytes)}`;
      names.set(address, file);
      if (!pictures.some((one) => one.file === file)) pictures.push({ file, bytes: found.bytes });
    }
  }
  const moved = (address: string) => names.get(address) ?? address;
  const draft = withAddresses(reading.draft, moved);
  const { image } = reading.article;
  const article =
    image?.file == null
      ? reading.article
      : { ...reading.article, image: { ...image, file: moved(image.file) } };
  return { reading: { ...reading, draft, article }, pictures };
}

function withAddresses(draft: Draft, moved: (address: string) => string): Draft {
  return {
    entries: draft.entries.map((entry) =>
      entry.key === "image" ? { ...entry, values: entry.values.map(moved) } : entry,
    ),
    body: draft.body.replace(IMAGE, (whole, before: string, inBrackets?: string, bare?: string) => {
      const address = inBrackets ?? bare ?? "";
      return moved(address) === address ? whole : `${before}<${moved(address)}>`;
    }),
  };
}

/** Written before the article: one without its picture would be worse than a picture without an article. */
export async function keepPictures(pictures: readonly BroughtPicture[], archive: string): Promise<void> {
  for (const { file, bytes } of pictures) {
    const path = join(archive, file);
    if (existsSync(path) && Buffer.from(bytes).equals(readBytes(path))) continue;
    makeFolder(dirname(path));
    await replaceFile(path, bytes);
  }
}

function isWithin(path: string, folder: string): boolean {
  const way = relative(resolve(folder), path);
  return way !== "" && !way.startsWith("..") && resolve(folder, way) === path;
}

/** Its own name in Latin letters, and a few of its digest. */
function nameOf(name: string, bytes: Uint8Array): string {
  const [, stem = "", extension = ""] = /^(.*?)(\.\w+)$/u.exec(name) ?? [];
  const letters = romaniseText(stem).join("-").slice(0, 40);
  return `${letters === "" ? "picture" : letters}-${hash("sha256", bytes).slice(0, 8)}${extension.toLowerCase()}`;
}
