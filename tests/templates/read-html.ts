// What a page says to a program: its elements in order, with their attributes, their text, and the level of headings.

import { Parser } from "htmlparser2";

export type Element = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** All text within. */
  readonly text: string;
};

/** Elements in the order of their start tags. */
export function readHtml(html: string): Element[] {
  const elements: { name: string; attributes: Record<string, string>; text: string }[] = [];
  const open: (typeof elements)[number][] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      const element = { name, attributes, text: "" };
      elements.push(element);
      open.push(element);
    },
    ontext(text) {
      for (const element of open) element.text += text;
    },
    onclosetag() {
      open.pop();
    },
  });
  parser.end(html);
  return elements;
}

export function headingLevels(html: string): number[] {
  return readHtml(html)
    .filter(({ name }) => /^h[1-6]$/u.test(name))
    .map(({ name }) => Number(name.slice(1)));
}

export function withClass(html: string, className: string): Element[] {
  return readHtml(html).filter(({ attributes }) => attributes.class?.split(" ").includes(className));
}
