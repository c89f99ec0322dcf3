// Whether a file is a picture that may be opened: known by its content, small enough, and nothing but a picture.

import { statSync } from "node:fs";
import { readBytes } from "../reporting/files.ts";
import { findNoDrawing } from "../text/svg-safety.ts";
import type { PictureProblemCode } from "./picture-problem-codes.ts";

/** More than any camera of a reporter gives, less than what brings a small machine down. */
const MOST_BYTES = 40 * 2 ** 20;
const MOST_PIXELS = 80e6;
/** A drawing is text that is read whole. */
const MOST_SVG_BYTES = 2 * 2 ** 20;
/** What the decoders of libvips read and newspapers have: no documents, no raw data. */
const FORMATS: ReadonlySet<string> = new Set(["jpeg", "png", "webp", "gif", "heif", "tiff", "svg"]);

export type Inspection =
  | { readonly kind: "picture"; readonly width: number; readonly height: number }
  | {
      readonly kind: "refused";
      readonly code: Exclude<PictureProblemCode, "picture-missing" | "picture-outside">;
      readonly values: Readonly<Record<string, string>>;
    };

/** Reads the header only: what a picture unpacks to is known before it is unpacked. */
export async function inspectPicture(path: string): Promise<Inspection> {
  const { size } = statSync(path);
  if (size === 0) return unreadable("فارغ", "is empty");
  if (size > MOST_BYTES) return tooLarge(megabytes(size), megabytes(MOST_BYTES));
  const bytes = readBytes(path);
  const { default: sharp } = await import("sharp");
  let found: { format?: string | undefined; width?: number | undefined; height?: number | undefined };
  try {
    found = await sharp(bytes, { limitInputPixels: false }).metadata();
  } catch {
    const hostile = beginsAsMarkup(bytes) ? findNoDrawing(bytes.toString("utf8")) : null;
    return hostile === null
      ? unreadable()
      : { kind: "refused", code: "picture-hostile", values: { found: hostile } };
  }
  const { format = "", width = 0, height = 0 } = found;
  // What is packed could be anything once it is unpacked.
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  if (!FORMATS.has(format) || isPacked || width === 0 || height === 0) return unreadable();
  if (width * height > MOST_PIXELS) return tooLarge(`${width}×${height}`, `${MOST_PIXELS / 1e6} Mpx`);
  if (format === "svg") {
    if (size > MOST_SVG_BYTES) return tooLarge(megabytes(size), megabytes(MOST_SVG_BYTES));
    const hostile = findNoDrawing(bytes.toString("utf8"));
    if (hostile !== null) return { kind: "refused", code: "picture-hostile", values: { found: hostile } };
  }
  return { kind: "picture", width, height };
}

/** Its parser may refuse a drawing before anybody has looked at what else it holds. */
function beginsAsMarkup(bytes: Buffer): boolean {
  return bytes.length <= MOST_SVG_BYTES && bytes.toString("utf8", 0, 100).trimStart().startsWith("<");
}

function unreadable(what = "ليس صورة تُقرأ", whatEn = "is no picture that can be read"): Inspection {
  return { kind: "refused", code: "picture-unreadable", values: { what, whatEn } };
}

function tooLarge(size: string, limit: string): Inspection {
  return { kind: "refused", code: "picture-too-large", values: { size, limit } };
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 2 ** 20)} MiB`;
}
