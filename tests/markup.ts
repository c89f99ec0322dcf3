// A written page with the quotes and end tags that it leaves out, so that a test can say what it looks for as people write it.

import { Parser } from "htmlparser2";
import type { ComponentChildren } from "preact";
import { htmlOf as written } from "../templates/write-html.ts";

const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/u;

export function htmlOf(page: ComponentChildren): string {
  return spelledOut(written(page));
}

export function spelledOut(html: string): string {
  const pieces: string[] = [];
  let isScript = false;
  const parser = new Parser({
    onprocessinginstruction: (_, data) => pieces.push(`<${data}>`),
    onopentag(name, attributes) {
      const listed = Object.entries(attributes).map(([key, value]) =>
        value === "" ? ` ${key}` : ` ${key}="${escaped(value)}"`,
      );
      pieces.push(`<${name}${listed.join("")}${VOID.test(name) ? "/" : ""}>`);
      isScript = name === "script";
    },
    oncomment: (text) => pieces.push(`<!--${text}-->`),
    ontext: (text) => pieces.push(isScript ? text : escaped(text)),
    onclosetag(name) {
      if (!VOID.test(name)) pieces.push(`</${name}>`);
      isScript = false;
    },
  });
  parser.end(html);
  return pieces.join("");
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
