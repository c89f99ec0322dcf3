// An article opened from a result: the words of the query marked in its text, and a way from each to the next.

import { Marker } from "../search/query/mark.ts";
import { type Phrase, parseQuery, phraseOf, type Query } from "../search/query/query.ts";
import { dateReaderFor } from "./date-reader.ts";
import { element } from "./dom.ts";
import { count, number, markStrings as strings } from "./search-strings.ts";

/** Elements whose words belong together; a phrase may run through the links and emphasis inside one. */
const BLOCKS = "h1, h2, h3, h4, p, li, blockquote, figcaption, td, th, dd";
const NOT_THE_TEXT = "nav, aside, form, button, script, style, details, footer, .citation, [data-no-mark]";

type Block = { readonly nodes: readonly Text[]; readonly text: string };

/** The text of the page's report, block by block. */
function blocksOf(root: Element): Block[] {
  const nodesOf = new Map<Element, Text[]>();
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement;
    const block = parent?.closest(BLOCKS) ?? null;
    if (!(node instanceof Text) || block === null || !root.contains(block)) continue;
    if (parent?.closest(NOT_THE_TEXT) !== null) continue;
    nodesOf.set(block, [...(nodesOf.get(block) ?? []), node]);
  }
  return [...nodesOf.values()].map((nodes) => ({ nodes, text: nodes.map((node) => node.data).join("") }));
}

/** A word found: one to a reader, though a link that begins within it makes two elements of it. */
type Hit = readonly HTMLElement[];

/** Marks a span that may begin in one text node and end in another; later spans first, so offsets stay true. */
function markSpan({ nodes }: Block, [start, end]: readonly [number, number]): Hit {
  const marks: HTMLElement[] = [];
  let at = 0;
  for (const node of nodes) {
    const length = node.data.length;
    const from = Math.max(start - at, 0);
    const to = Math.min(end - at, length);
    at += length;
    if (from >= to) continue;
    const range = document.createRange();
    range.setStart(node, from);
    range.setEnd(node, to);
    const mark = element("mark", { class: "hit" });
    range.surroundContents(mark);
    marks.push(mark);
  }
  return marks;
}

const LATIN_WORD = /^[a-z]{2,}$/;

/**
 * What the text calls those whom the query names in Latin letters: the address of a name's own page holds its words,
 * `/people/jens-stoltenberg/`. After the first mention a text has people by their last name alone.
 */
function namesInText(root: Element, { words }: Query): Phrase[] {
  const asked = new Set(words.map(({ folded }) => folded).filter((word) => LATIN_WORD.test(word)));
  if (asked.size === 0) return [];
  const names: Phrase[] = [];
  for (const link of root.querySelectorAll<HTMLAnchorElement>("a.mention")) {
    const [kind = "", slug = ""] = link.pathname.split("/").slice(-3);
    if (!slug.split("-").some((word) => asked.has(word))) continue;
    const name = phraseOf(link.textContent ?? "");
    names.push(name);
    const last = name.written.at(-1);
    if (kind === "people" && last !== undefined) names.push(phraseOf(last));
  }
  return names;
}

async function markPage(root: Element, typed: string): Promise<void> {
  const asked = parseQuery(typed, await dateReaderFor(typed));
  const query = { ...asked, phrases: [...asked.phrases, ...namesInText(root, asked)] };
  const blocks = blocksOf(root);
  const marker = new Marker(
    query,
    blocks.map(({ text }) => text),
  );
  const hits: Hit[] = [];
  for (const block of blocks) {
    const inBlock: Hit[] = [];
    for (const span of [...marker.spansIn(block.text)].reverse()) inBlock.unshift(markSpan(block, span));
    hits.push(...inBlock);
  }
  const bar = new MarkBar(typed, hits);
  document.body.append(bar.element);
  bar.openAt(location.hash.slice(1));
}

class MarkBar {
  readonly element: HTMLElement;
  readonly #hits: readonly Hit[];
  readonly #status = element("p", { class: "mark-bar-status", role: "status" });
  #at = -1;

  constructor(typed: string, hits: readonly Hit[]) {
    this.#hits = hits;
    const what = element("p", { class: "mark-bar-query" }, strings.marksFor.replace("{q}", typed));
    this.element = element("section", {
      class: "mark-bar",
      "aria-label": strings.marksFor.replace("{q}", typed),
    });
    this.element.append(what, this.#status);
    if (hits.length > 1) {
      this.element.append(
        this.#button(strings.previous, () => this.#go(this.#at - 1)),
        this.#button(strings.next, () => this.#go(this.#at + 1)),
      );
    }
    this.element.append(this.#button(strings.close, () => this.#close()));
    this.#status.textContent = count(hits.length, strings.marks);
  }

  /** At the paragraph the result was about, or at the first word. */
  openAt(id: string): void {
    if (this.#hits.length === 0) return;
    const target = id === "" ? null : document.getElementById(id);
    const there = this.#hits.findIndex(([first]) => first !== undefined && target?.contains(first) === true);
    this.#go(Math.max(0, there));
  }

  #go(to: number): void {
    for (const part of this.#hits[this.#at] ?? []) part.classList.remove("hit-here");
    this.#at = (to + this.#hits.length) % this.#hits.length;
    const hit = this.#hits[this.#at];
    if (hit === undefined) return;
    for (const part of hit) part.classList.add("hit-here");
    const isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    hit[0]?.scrollIntoView({ block: "center", behavior: isCalm ? "auto" : "smooth" });
    this.#status.textContent = strings.place
      .replace("{i}", number(this.#at + 1))
      .replace("{n}", number(this.#hits.length));
  }

  #close(): void {
    for (const hit of this.#hits.flat()) {
      const parent = hit.parentNode;
      hit.replaceWith(...hit.childNodes);
      parent?.normalize();
    }
    this.element.remove();
    const address = new URL(location.href);
    address.searchParams.delete("mark");
    history.replaceState(history.state, "", address);
  }

  #button(label: string, act: () => void): HTMLButtonElement {
    const button = element("button", { type: "button" }, label);
    button.addEventListener("click", act);
    return button;
  }
}

const typed = new URLSearchParams(location.search).get("mark")?.trim() ?? "";
const root = document.querySelector("[data-mark-root]") ?? document.querySelector("main");
if (typed !== "" && root !== null) void markPage(root, typed);
