// What a page that our own renderer did not write links to and is called, and where a broken link of any page stands: by a parser of HTML.

import { Parser } from "htmlparser2";
import type { PageNotes } from "../../templates/write-html.ts";

export type PlacedLink = { readonly link: string; readonly line: number; readonly column: number };

export type ReadPage = {
  readonly notes: PageNotes;
  /** The element in which each link stands; lines and columns begin at 1. */
  readonly places: readonly PlacedLink[];
};

const LINKS = ["href", "src", "action", "poster"];

export function readPage(html: string): ReadPage {
  const notes: PageNotes = { links: [], ids: [], title: null };
  const places: PlacedLink[] = [];
  let isTitle = false;
  let line = 1;
  let lineStart = 0;
  let counted = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === "body" || name === "svg") notes.title ??= "";
      isTitle = name === "title" && notes.title === null;
      if (isTitle) notes.title = "";
      if (attributes.id !== undefined) notes.ids.push(attributes.id);
      for (const attribute of LINKS) {
        const link = attributes[attribute];
        if (link === undefined) continue;
        for (; counted < parser.startIndex; counted++) {
          if (html.charCodeAt(counted) !== 10) continue;
          line++;
          lineStart = counted + 1;
        }
        notes.links.push(link);
        places.push({ link, line, column: parser.startIndex - lineStart + 1 });
      }
    },
    ontext(text) {
      if (isTitle) notes.title += text;
    },
    onclosetag(name) {
      if (name === "title") isTitle = false;
    },
  });
  parser.end(html);
  return { notes, places };
}
