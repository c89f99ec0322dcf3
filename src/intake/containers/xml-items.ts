// The items of an XML feed or export one after another, each as a small tree, however long the file: none but the one at hand is in memory.

import type { Readable } from "node:stream";
import { Parser } from "htmlparser2";
import type { Bilingual } from "../../reporting/problem.ts";

/** An element of an item: its name with its prefix, as written, but without that of the outermost element. */
export type XmlElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** All text in it, entities and CDATA undone. */
  readonly text: string;
  /** The place in the source of its item where what it holds begins and ends. */
  readonly within: readonly [start: number, end: number];
};

type Growing = {
  name: string;
  attributes: Record<string, string>;
  children: Growing[];
  text: string;
  within: [number, number];
};

export type XmlItem = {
  readonly element: XmlElement;
  /** The element as it stands in the file, tags included. */
  readonly source: string;
  /** Whether the file ends before the element does. */
  readonly isCut: boolean;
};

/**
 * @param isItemName whether an element of this name is an item
 * @param wanted elements outside of items that are kept, each by its name
 * @param surroundings filled while the file is read: what precedes an item is known when the item comes
 */
export async function* readXmlItems(
  stream: Readable,
  isItemName: (name: string) => boolean,
  wanted: ReadonlySet<string>,
  surroundings: Map<string, XmlElement[]>,
): AsyncGenerator<XmlItem> {
  const finished: XmlItem[] = [];
  let open: Growing[] = [];
  let isItem = false;
  let buffered = "";
  /** The offset in the file of the first letter of `buffered`. */
  let offset = 0;
  let itemStart = 0;
  /** The prefix of the outermost element, which its own vocabulary then bears throughout: `atom:feed`, `atom:entry`. */
  let prefix: string | null = null;
  const parser = new Parser(
    {
      onopentag(written, attributes) {
        if (prefix === null) {
          prefix = written.slice(0, written.indexOf(":") + 1);
          surroundings.set(OUTERMOST, [{ ...NO_ELEMENT, name: written, attributes: { ...attributes } }]);
        }
        const name = written.startsWith(prefix) ? written.slice(prefix.length) : written;
        if (open.length === 0) {
          isItem = isItemName(name);
          if (!isItem && !wanted.has(name)) return;
          itemStart = parser.startIndex;
        }
        const start = parser.endIndex + 1 - itemStart;
        const element: Growing = {
          name,
          attributes: { ...attributes },
          children: [],
          text: "",
          within: [start, start],
        };
        open.at(-1)?.children.push(element);
        open.push(element);
      },
      ontext(text) {
        for (const element of open) element.text += text;
      },
      onclosetag(_name, isImplied) {
        const element = open.pop();
        if (element === undefined) return;
        element.within[1] = Math.max(parser.startIndex - itemStart, element.within[0]);
        if (open.length > 0) return;
        if (isItem) {
          const source = buffered.slice(itemStart - offset, parser.endIndex + 1 - offset);
          finished.push({ element, source, isCut: isImplied });
        } else {
          surroundings.set(element.name, [...(surroundings.get(element.name) ?? []), element]);
        }
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  stream.setEncoding("utf8");
  for await (const chunk of stream) {
    const text = String(chunk);
    buffered += text;
    parser.write(text);
    yield* finished.splice(0);
    const keep = open.length > 0 ? itemStart : parser.endIndex + 1;
    if (keep > offset) {
      buffered = buffered.slice(keep - offset);
      offset = keep;
    }
  }
  parser.end();
  yield* finished.splice(0);
  open = [];
}

export const NO_ELEMENT: XmlElement = { name: "", attributes: {}, children: [], text: "", within: [0, 0] };

/** Under this name the surroundings hold the outermost element, with its attributes alone. */
export const OUTERMOST = "";

export const CUT_SHORT: Bilingual = {
  ar: "الملف مبتور: ينتهي في وسط هذا العنصر",
  en: "the file is cut short: it ends in the middle of this item",
};

/** The first child of that name. */
export function childOf(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((child) => child.name === name);
}

export function childText(element: XmlElement, name: string): string {
  return childOf(element, name)?.text.trim() ?? "";
}

/** What stands between its tags, as markup whose names have lost their prefixes. */
export function markupIn({ within: [start, end] }: XmlElement, source: string): string {
  return source
    .slice(start, end)
    .replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, "$1")
    .replace(/(<\/?)[\w.-]+:(?=[a-z])/gi, "$1")
    .trim();
}

export function childrenOf(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter((child) => child.name === name);
}
