// How a picture becomes the files of the site: two widths for readers and one for programs, kept by content between builds.

import { hash } from "node:crypto";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { readBytes, readText, writeWhole } from "../reporting/files.ts";
import type { PictureSize, PublishedPicture } from "./picture.ts";

/** Raise it when the same picture would come out differently. */
const EDITION = 1;
/** A phone of two or three pixels a point, and the measure of the text at two. */
const WIDTHS = [480, 960];
/** What link previews ask for. */
const STILL_WIDTH = 1200;
const PAPER = "#fff";

/** A file of the site, and where it lies now. */
export type PictureFile = {
  /** From the root of the site, without a leading slash. */
  readonly path: string;
  readonly source: string;
  readonly bytes: number;
  /** base64url */
  readonly sha256: string;
};

export type EncodedPicture = { readonly picture: PublishedPicture; readonly files: readonly PictureFile[] };

type Encoded = { readonly width: number; readonly height: number; readonly buffer?: Buffer };

/**
 * Encodes a picture without its notes: where its camera stood and whose it is stays out; the files hold pixels and their colours.
 * @param sha256 of the file, hex
 * @param folder of the cache
 */
export async function encodePicture(path: string, sha256: string, folder: string): Promise<EncodedPicture> {
  const note = join(folder, `${sha256.slice(0, 32)}-${EDITION}.json`);
  const known = recall(note);
  if (known !== null) return known;
  const bytes = readBytes(path);
  const { default: Image } = await import("@11ty/eleventy-img");
  const common = { dryRun: true, useCache: false, fixOrientation: true, svgAllowUpscale: false };
  const { webp = [] } = await Image(bytes, {
    ...common,
    formats: ["webp"],
    widths: WIDTHS,
    sharpWebpOptions: { quality: 72 },
  });
  const { jpeg = [] } = await Image(bytes, {
    ...common,
    formats: ["jpeg"],
    widths: [STILL_WIDTH],
    formatFiltering: [],
    sharpJpegOptions: { quality: 78, mozjpeg: true },
    // What is seen through in the picture would be black.
    transform: (picture) => picture.flatten({ background: PAPER }),
  });
  const files: PictureFile[] = [];
  const put = ({ width, height, buffer }: Encoded, extension: string): PictureSize => {
    if (buffer === undefined) throw new Error(`${path} gave no ${extension}`);
    const name = `${sha256.slice(0, 16)}-${width}.${extension}`;
    const source = join(folder, `${EDITION}-${name}`);
    writeWhole(source, buffer);
    files.push({
      path: `pictures/${name}`,
      source,
      bytes: buffer.length,
      sha256: hash("sha256", buffer, "base64url"),
    });
    return { path: `/pictures/${name}`, width, height };
  };
  const [first, ...more] = webp.map((size) => put(size, "webp"));
  const [still] = jpeg.map((size) => put(size, "jpg"));
  if (first === undefined || still === undefined) throw new Error(`${path} gave no picture`);
  const encoded: EncodedPicture = { picture: { sha256, sizes: [first, ...more], still }, files };
  writeWhole(note, JSON.stringify(encoded));
  return encoded;
}

function recall(note: string): EncodedPicture | null {
  if (!existsSync(note)) return null;
  const encoded = JSON.parse(readText(note)) as EncodedPicture;
  return encoded.files.every(({ source }) => existsSync(source)) ? encoded : null;
}
