// A parser reads of our own writer of pages what it reads of Preact's renderer, for all that our templates make.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { Parser } from "htmlparser2";
import { type ComponentChildren, Fragment, h } from "preact";
import { renderToString } from "preact-render-to-string";
import { readSettings } from "../../src/configuration/settings.ts";
import { readPage } from "../../src/site/foreign-page.ts";
import { loadPageTemplates } from "../../src/site/page-plan.ts";
import { htmlOf, writePage } from "../../templates/write-html.ts";
import { readArchive } from "../archive/read-archive.ts";
import { siteOf } from "./site-of.ts";

type Tree = string | number | boolean | null | undefined | readonly Tree[] | Element;
const BLOCKS = ["p", "li", "dt", "dd", "tr", "td"] as const;
const TYPES = ["div", "br", "svg", "meta", "fragment", "component", ...BLOCKS] as const;
type Element = {
  readonly type: (typeof TYPES)[number];
  readonly props: Readonly<Record<string, string | number | boolean | null | undefined>>;
  readonly children: Tree;
  readonly markup: boolean;
};

const text = fc.oneof(
  fc.string({ unit: fc.constantFrom("<", "&", '"', ">", "'", "=", "/", "ن", " ") }),
  fc.string({ unit: fc.constantFrom("a", "/", "#", "-") }),
  fc.string(),
);
const value = fc.oneof(text, fc.integer(), fc.boolean(), fc.constant(null), fc.constant(undefined));
const names = ["class", "href", "hidden", "aria-label", "data-figures", "tabindex", "viewBox", "draggable"];
const { tree } = fc.letrec<{ tree: Tree; element: Element }>((tie) => ({
  tree: fc.oneof({ depthSize: "small" }, value, fc.array(tie("tree"), { maxLength: 4 }), tie("element")),
  element: fc.record({
    type: fc.constantFrom(...TYPES),
    props: fc.dictionary(fc.constantFrom(...names), value),
    children: tie("tree"),
    markup: fc.boolean(),
  }),
}));

const Component = ({ inside }: { readonly inside: ComponentChildren }) => h("b", null, inside);

/** @param within the element it stands in: paragraphs and their like stand in no other such, which no parser would read as written */
function nodeOf(of: Tree, within = "div"): ComponentChildren {
  if (Array.isArray(of)) return of.map((one) => nodeOf(one, within));
  if (typeof of !== "object" || of === null) return of as ComponentChildren;
  const { type, props, children, markup } = of as Element;
  if (type === "fragment") return h(Fragment, null, nodeOf(children, within));
  if (type === "component") return h(Component, { inside: nodeOf(children, "b") });
  if (type === "br" || type === "meta") return h(type, props);
  const element = within === "div" || ![...BLOCKS, "div"].includes(type) ? type : "span";
  return markup
    ? h(element, { ...props, dangerouslySetInnerHTML: { __html: "<i>&amp;</i>" } })
    : h(element, props, nodeOf(children, element));
}

/** What a parser makes of a page: each element with its attributes, each end, each run of text. */
function parsed(html: string): unknown[] {
  const events: unknown[] = [];
  let text = "";
  const add = (...event: unknown[]) => {
    if (text !== "") events.push(text);
    text = "";
    if (event.length > 0) events.push(event);
  };
  const parser = new Parser({
    onopentag: (name, attributes) => add(name, Object.entries(attributes)),
    onclosetag: (name) => add(name),
    ontext: (piece) => {
      text += piece;
    },
  });
  parser.end(html);
  add();
  return events;
}

describe("a written page", () => {
  it("is read as what Preact renders, whatever the elements", () => {
    fc.assert(
      fc.property(tree, (of) => {
        const page = h("main", null, nodeOf(of));
        assert.deepEqual(parsed(htmlOf(page)), parsed(renderToString(page)));
      }),
      { numRuns: 500 },
    );
  });

  it("has no quotes and no ends that HTML does not need", () => {
    const row = (...cells: string[]) => h("tr", null, ...cells.map((cell) => h("td", null, cell)));
    for (const [page, expected] of [
      [
        h("a", { href: "/x/", rel: "next prev", title: "a=b" }, "x"),
        '<a href=/x/ rel="next prev" title="a=b">x</a>',
      ],
      [
        h("div", null, h("p", null, "a"), h("p", null, "b"), " c", h("br", null)),
        "<div><p>a<p>b</p> c<br></div>",
      ],
      [
        h("ul", null, h("li", null, h("a", { id: "b" }, "a")), h("li", null)),
        "<ul><li><a id=b>a</a><li></ul>",
      ],
      [h("a", null, h("p", null, "a")), "<a><p>a</p></a>"],
      [h("dl", null, h("dt", null, "a"), h("dd", null, "b")), "<dl><dt>a<dd>b</dl>"],
      [
        h("table", null, h("tbody", null, row("a", "b"), row("c"))),
        "<table><tbody><tr><td>a<td>b<tr><td>c</table>",
      ],
    ] as const)
      assert.equal(htmlOf(page), expected);
  });

  it("is read as what Preact renders of every page of the archive at hand", async () => {
    const archive = await readArchive(readSettings({}, {}));
    const site = { ...siteOf([]), archive };
    let pages = 0;
    for (const template of (await loadPageTemplates()).values()) {
      for (const item of template.items(site)) {
        const { html, notes } = writePage(template.render(item, site));
        assert.deepEqual(parsed(html), parsed(renderToString(template.render(item, site))));
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
