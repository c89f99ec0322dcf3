// The pictures of a saved page that came with it: those within the page and those in its folder, under addresses that nobody else uses.

import { hash } from "node:crypto";
import type { FindPicture, FoundPicture } from "./beside.ts";

/** RFC 6761, 6.4: a name that never leads anywhere. Between the page and the draft it stands for what was found. */
const HOST = "https://beside.invalid/";
const DATA = /^data:image\/(jpeg|jpg|png|gif|webp|avif|svg\+xml)(;[^,]*)?,/iu;
/** Pages that load pictures late hold a dot in their place, which no camera made. */
const DOT_BYTES = { gif: 100, "svg+xml": 400 } as const;

export type PagePictures = {
  /** The page, its pictures named by what was found. */
  readonly html: string;
  readonly find: FindPicture;
};

/** @param beside the folder of the page */
export async function findPagePictures(html: string, beside: FindPicture): Promise<PagePictures> {
  const found = new Map<string, FoundPicture>();
  const missing = new Map<string, string>();
  let text = "";
  let at = 0;
  for (const tag of html.matchAll(/<img\b(?:[^>"']|"[^"]*"|'[^']*')*>/giu)) {
    const source = /(\s)src\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/iu.exec(tag[0]);
    const address = decodeAttribute(source?.[2] ?? source?.[3] ?? source?.[4] ?? "").trim();
    if (source === null || address === "") continue;
    const picture = address.startsWith("data:") ? pictureWithin(address) : await beside(address);
    const isSaved = picture === null && /^(?:\.\/)?[^/:?#]+_files\//u.test(address);
    if (picture === null && !isSaved) continue;
    const name = picture === null ? address.replace(/^\.\//u, "") : picture.name;
    const here = `${HOST}${picture === null ? "0" : found.size + 1}/${encodeURIComponent(name)}`;
    if (picture === null) missing.set(here, name);
    else found.set(here, picture);
    // What a script would put in its place is elsewhere.
    const other = tag[0].replace(source[0], `${source[1]}src="${here}"`);
    text +=
      html.slice(at, tag.index) +
      other.replace(/\s(?:data-(?:lazy-)?src|data-original|srcset)\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)/giu, "");
    at = tag.index + tag[0].length;
  }
  return {
    html: text + html.slice(at),
    find: async (address) => found.get(address) ?? (address.startsWith(HOST) ? null : beside(address)),
  };
}

/** Whether the address is that of a picture found here, and not of a place where there was none. */
export function isSavedPicture(address: string): boolean {
  return address.startsWith(HOST) && !address.startsWith(`${HOST}0/`);
}

/** The address of a picture that a page names and its folder lacks, as the page writes it; any other as it is. */
export function withoutHost(address: string): string {
  return address.startsWith(HOST)
    ? decodeURIComponent(address.slice(HOST.length).replace(/^\d+\//u, ""))
    : address;
}

/** Null for a dot that stands in for a picture. */
function pictureWithin(address: string): FoundPicture | null {
  const [head = "", type = "", more = ""] = DATA.exec(address) ?? [];
  if (head === "") return null;
  const rest = address.slice(head.length);
  const bytes = /;base64/iu.test(more) ? Buffer.from(rest, "base64") : Buffer.from(unescaped(rest));
  const kind = type.toLowerCase();
  const least = kind === "gif" || kind === "svg+xml" ? DOT_BYTES[kind] : 1;
  if (bytes.length < least) return null;
  const extension = { jpeg: "jpg", "svg+xml": "svg" }[kind] ?? kind;
  return { bytes, name: `picture-${hash("sha256", bytes).slice(0, 6)}.${extension}`, path: null };
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function decodeAttribute(value: string): string {
  return value.replaceAll("&amp;", "&").replaceAll("&quot;", '"').replaceAll("&#39;", "'");
}
