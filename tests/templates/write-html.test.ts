// Our own writer of pages gives what Preact's renderer gives, for all that our templates make.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { type ComponentChildren, Fragment, h } from "preact";
import { renderToString } from "preact-render-to-string";
import { readSettings } from "../../src/configuration/settings.ts";
import { readPage } from "../../src/site/foreign-page.ts";
import { loadPageTemplates } from "../../src/site/page-plan.ts";
import { htmlOf, writePage } from "../../templates/write-html.ts";
import { readArchive } from "../archive/read-archive.ts";
import { siteOf } from "./site-of.ts";

type Tree = string | number | boolean | null | undefined | readonly Tree[] | Element;
type Element = {
  readonly type: "p" | "br" | "svg" | "meta" | "fragment" | "component";
  readonly props: Readonly<Record<string, string | number | boolean | null | undefined>>;
  readonly children: Tree;
  readonly markup: boolean;
};

const text = fc.oneof(fc.string({ unit: fc.constantFrom("<", "&", '"', ">", "'", "ن", " ") }), fc.string());
const value = fc.oneof(text, fc.integer(), fc.boolean(), fc.constant(null), fc.constant(undefined));
const names = ["class", "href", "hidden", "aria-label", "data-figures", "tabindex", "viewBox", "draggable"];
const { tree } = fc.letrec<{ tree: Tree; element: Element }>((tie) => ({
  tree: fc.oneof({ depthSize: "small" }, value, fc.array(tie("tree"), { maxLength: 4 }), tie("element")),
  element: fc.record({
    type: fc.constantFrom("p", "br", "svg", "meta", "fragment", "component"),
    props: fc.dictionary(fc.constantFrom(...names), value),
    children: tie("tree"),
    markup: fc.boolean(),
  }),
}));

const Component = ({ inside }: { readonly inside: ComponentChildren }) => h("b", null, inside);

function nodeOf(of: Tree): ComponentChildren {
  if (Array.isArray(of)) return of.map(nodeOf);
  if (typeof of !== "object" || of === null) return of as ComponentChildren;
  const { type, props, children, markup } = of as Element;
  if (type === "fragment") return h(Fragment, null, nodeOf(children));
  if (type === "component") return h(Component, { inside: nodeOf(children) });
  if (type === "br" || type === "meta") return h(type, props);
  return markup
    ? h(type, { ...props, dangerouslySetInnerHTML: { __html: "<i>&amp;</i>" } })
    : h(type, props, nodeOf(children));
}

describe("a written page", () => {
  it("is what Preact renders, whatever the elements", () => {
    fc.assert(
      fc.property(tree, (of) => {
        assert.equal(htmlOf(h("main", null, nodeOf(of))), renderToString(h("main", null, nodeOf(of))));
      }),
      { numRuns: 500 },
    );
  });

  it("is what Preact renders of every page of the archive at hand", async () => {
    const archive = await readArchive(readSettings({}, {}));
    const site = { ...siteOf([]), archive };
    let pages = 0;
    for (const template of (await loadPageTemplates()).values()) {
      for (const item of template.items(site)) {
        const { html, notes } = writePage(template.render(item, site));
        assert.equal(html, renderToString(template.render(item, site)));
        const { links, ids, title } = readPage(html).notes;
        assert.deepEqual([notes.links, notes.ids], [links, ids], "what is noted is what a parser finds");
        assert.ok(title !== null && title !== "" && notes.title !== null);
        pages++;
      }
    }
    assert.ok(pages > 50, `${pages} pages`);
  });

  it("has no attribute that HTML would spell otherwise, and nothing of an object that is no element", () => {
    assert.throws(() => htmlOf(h("label", { htmlFor: "a" })), /htmlFor/);
    assert.throws(() => htmlOf(h("p", { 'x="" onclick': "a" })), /onclick/);
    const forged = { type: "script", props: { children: "1" }, key: null, constructor: Object };
    assert.equal(htmlOf(h("p", null, forged as unknown as ComponentChildren)), "<p></p>");
  });
});
