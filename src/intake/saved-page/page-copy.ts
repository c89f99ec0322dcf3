// What those who keep copies of pages add to them: the Wayback Machine, SingleFile, a browser's «save as». Taken off again, and the moment of the copy told.

import type { Statement } from "../page-metadata.ts";

export type PageCopy = {
  /** The page that its publisher served, as far as the copy tells. */
  readonly html: string;
  /** When it was captured, where the copy says so. */
  readonly stated: readonly Statement[];
  /** The publisher's address by the copy's own words: worth less than what the page says of itself. */
  readonly address: string | null;
};

/** `web.archive.org/web/20230512083000im_/https://…`, whole or from the root of that site; a few letters tell what was asked for. */
const WAYBACK = /(?:https?:)?(?:\/\/web\.archive\.org)?\/web\/(\d{4,14})(?:[a-z]{2}_)?\/(?=https?:\/\/)/giu;
/** archive.today, under whichever of its names: the canonical address holds the moment and the publisher's own. */
const ARCHIVE_TODAY =
  /<link\b[^>]*\brel=["']?canonical["']?[^>]*\bhref=["']?https?:\/\/archive\.(?:ph|md|is|today|li|vn|fo)\/(\d{4})\.(\d{2})\.(\d{2})-(\d{2})(\d{2})(\d{2})\/(https?:\/\/[^"'\s>]+)["']?[^>]*>/iu;
/** Its own frame, and the short address that it gives itself. */
const ARCHIVE_TODAY_FRAME =
  /<(?:div|table) id=["']?HEADER["']?[\s\S]*?(?=<div[^>]* id=["']?CONTENT)|<meta\b[^>]*og:url[^>]*>/giu;
const TOOLBAR = /<!--\s*BEGIN WAYBACK TOOLBAR INSERT\s*-->[\s\S]*?<!--\s*END WAYBACK TOOLBAR INSERT\s*-->/giu;
/** «FILE ARCHIVED ON 08:30:00 May 12, 2023 AND RETRIEVED …», which the Wayback Machine writes at the end. */
const ARCHIVED_ON = /FILE ARCHIVED ON (\d{2}:\d{2}:\d{2}) ([A-Z][a-z]{2} \d{1,2}, \d{4})/u;
const SINGLE_FILE = /<!--\s*Page saved with SingleFile\s([\s\S]{0,2000}?)-->/iu;
const SAVED_FROM = /<!--\s*saved from url=\(\d+\)(\S+)\s*-->/iu;
/** The number of characters at the head of a page in which such notes stand. */
const OPENING = 8192;

export function unwrapCopy(html: string): PageCopy {
  const today = ARCHIVE_TODAY.exec(html);
  if (today !== null) return archiveTodayOf(html, today);
  const opening = html.slice(0, OPENING);
  const note = SINGLE_FILE.exec(opening)?.[1];
  const saved = SAVED_FROM.exec(opening)?.[1] ?? null;
  const ofNote = (name: string) =>
    new RegExp(`^\\s*${name}:\\s*(.+?)\\s*$`, "imu").exec(note ?? "")?.[1] ?? null;
  const copied = ofNote("url") ?? saved;
  const wayback = waybackOf(html, copied);
  const address = wayback?.address ?? (copied !== null && /^https?:/iu.test(copied) ? copied : null);
  const moment = wayback?.capturedAt ?? momentOf(ofNote("saved date"));
  const by = wayback === null ? "SingleFile saved date" : "Wayback Machine";
  const stated: Statement[] = moment === null ? [] : [{ key: "captured", values: [moment], origin: by }];
  return { html: wayback?.html ?? html, stated, address };
}

function archiveTodayOf(html: string, [link, ...parts]: RegExpExecArray): PageCopy {
  const [year, month, day, hour, minute, second, address = ""] = parts;
  const moment = `${year}-${month}-${day}T${hour}:${minute}:${second}Z`;
  return {
    html: html.replace(link, "").replace(ARCHIVE_TODAY_FRAME, ""),
    stated: [
      { key: "captured", values: [moment], origin: "archive.today" },
      { key: "url", values: [address], origin: "archive.today" },
    ],
    address,
  };
}

/** Null for a page that is no copy of the Wayback Machine. A link to one within a report makes none. */
function waybackOf(html: string, copied: string | null) {
  const own = copied === null ? null : new RegExp(WAYBACK.source, "iu").exec(copied);
  const canonical = /<link\b[^>]*\brel=["']?canonical\b[^>]*>/iu.exec(html)?.[0] ?? "";
  const inHead = new RegExp(WAYBACK.source, "iu").exec(canonical);
  const isCopy =
    own !== null || inHead !== null || /BEGIN WAYBACK TOOLBAR INSERT|FILE ARCHIVED ON \d/u.test(html);
  if (!isCopy) return null;
  const stamp = own?.[1] ?? inHead?.[1] ?? new RegExp(WAYBACK.source, "iu").exec(html)?.[1];
  const [, hour, day] = ARCHIVED_ON.exec(html) ?? [];
  const written = hour === undefined ? null : momentOf(`${day} ${hour} GMT`);
  return {
    html: html.replace(TOOLBAR, "").replace(WAYBACK, ""),
    address: own === null || copied === null ? null : copied.replace(WAYBACK, ""),
    capturedAt: written ?? stampMoment(stamp ?? ""),
  };
}

/** `20230512083000` in Greenwich; a shorter one tells as much as it has. */
function stampMoment(stamp: string): string | null {
  const [, year, month, day, hour, minute, second] =
    /^(\d{4})(\d{2})?(\d{2})?(\d{2})?(\d{2})?(\d{2})?$/.exec(stamp) ?? [];
  if (year === undefined) return null;
  const date = [year, month, day].filter((part) => part !== undefined).join("-");
  return second === undefined ? date : `${date}T${hour}:${minute}:${second}Z`;
}

function momentOf(printed: string | null): string | null {
  if (printed === null) return null;
  // «Wed Mar 05 2025 09:00:00 GMT+0200 (Eastern European Standard Time)»: the offset is told, and is kept.
  const offset = /GMT([+-]\d{2}):?(\d{2})/u.exec(printed);
  const time = Date.parse(printed.replace(/\s*\(.*$/u, ""));
  if (Number.isNaN(time)) return null;
  if (offset === null) return new Date(time).toISOString().replace(".000Z", "Z");
  const minutes = Number(`${offset[1]}`) * 60 + Math.sign(Number(offset[1])) * Number(offset[2]);
  const local = new Date(time + minutes * 60_000).toISOString().slice(0, 19);
  return `${local}${offset[1]}:${offset[2]}`;
}
