// The search page as elements: what each piece of an answer looks like, and nothing of how it comes about.

import type { Answer, Suggestion } from "../search/answer/answer.ts";
import type { Order } from "../search/engine.ts";
import type { DoubtfulDay } from "../search/query/days/read-date.ts";
import { isEmptyQuery, withoutQuotationMarks } from "../search/query/query.ts";
import { foldedWordsOf } from "../search/words/words.ts";
import { element, markedText } from "./dom.ts";
import type { Facet, Histogram, SuggestedName } from "./facet-counts.ts";
import type { SearchResult } from "./search-result.ts";
import { FIRST_PAGE, isNarrowed, type SearchState, toggled } from "./search-state.ts";
import { count, dateText, number, strings } from "./search-strings.ts";

/** Gives the address where a choice leads: a real one, which the page takes over when it can. */
export type LinkTo = (state: SearchState) => string;

const SVG = "http://www.w3.org/2000/svg";
/** The height in hundredths of the strip's. */
const LOWEST_BAR = 10;
/** Dates and numbers of ours, which follow the reader's choice of digits and months; see `preferences.ts`. */
const OWN_FIGURES = { "data-figures": true };
const MOST_SUGGESTED = 6;
/** Values from which on a list has a field to look for one. */
const LONG_LIST = 20;
/** Values of a facet seen before asking for more. */
const VALUES_SEEN = 6;

export function resultItem(result: SearchResult): HTMLLIElement {
  const outlet = result.filters.outlet?.[0];
  const date = dateText(result.publishedAt);
  const meta = element("p", { class: "search-result-meta" });
  const isInferred = (value: string) => result.filters.inferred?.includes(value) ?? false;
  if (outlet !== undefined) {
    const mark = isInferred("outlet") ? "search-result-outlet inferred" : "search-result-outlet";
    meta.append(element("span", { class: mark }, outlet));
  }
  if (result.publishedAt !== null && date !== "") {
    const time = element("time", { datetime: result.publishedAt }, date);
    meta.append(isInferred("day") ? element("span", { class: "inferred" }, time) : time);
  }
  return element(
    "li",
    { class: "search-result" },
    meta,
    element(
      "h2",
      { class: "search-result-title" },
      element("a", { href: result.href, "data-search-hit": true }, ...markedText(result.titleParts)),
    ),
    element("p", { class: "search-result-excerpt" }, ...markedText(result.excerptParts)),
  );
}

export function suggestionLine(
  state: SearchState,
  suggestions: readonly Suggestion[],
  linkTo: LinkTo,
): Node[] {
  if (suggestions.length === 0) return [];
  let query = state.query;
  for (const { written, meant } of suggestions) query = query.replaceAll(written, meant);
  const link = element("a", { href: linkTo({ ...state, query, ...FIRST_PAGE }) }, query);
  return [element("p", { class: "search-suggestion" }, `${strings.didYouMean} `, link, "؟")];
}

/** How a day was read that may be meant otherwise: «5/3/2022» is the 5th of March, or May the 3rd. */
export function dayLine(state: SearchState, day: DoubtfulDay | null, linkTo: LinkTo): Node[] {
  if (day === null) return [];
  const said = `«${day.written}»: ${dateText(day.read)}. ${strings.didYouMean} `;
  const query = state.query.replace(day.written, day.other);
  const link = element("a", { href: linkTo({ ...state, query, ...FIRST_PAGE }) }, dateText(day.other));
  return [element("p", { class: "search-also" }, said, link, "؟")];
}

/** What the last word may become, and whom or which day it may be the beginning of; one line, whose height is there beforehand. */
export function completionLine(
  state: SearchState,
  completions: readonly string[],
  names: readonly SuggestedName[],
  linkTo: LinkTo,
): Node[] {
  const before = state.query.replace(/\S+$/, "");
  const links = [
    ...names.map(({ facet, value }) => ({
      label: value,
      to: toggled({ ...state, query: before }, facet, value),
    })),
    ...completions.map((word) => ({
      label: word,
      to: { ...state, query: `${before}${word} `, ...FIRST_PAGE },
    })),
  ];
  const items = links
    .slice(0, MOST_SUGGESTED)
    .map(({ label, to }) => element("li", {}, element("a", { href: linkTo(to) }, label)));
  return items.length === 0
    ? []
    : [element("ul", { class: "search-completions", "aria-label": strings.becomes }, ...items)];
}

/** What must be said of an answer before it is read. */
export function answerNotes(state: SearchState, answer: Answer, linkTo: LinkTo): Node[] {
  const { query } = answer;
  const notes: (Node | string)[] = [];
  if (answer.quotedFirst === 0) notes.push(strings.unquoted);
  else if (answer.quotedFirst !== null)
    notes.push(strings.quotedFirst.replace("{n}", count(answer.quotedFirst, strings.results)));
  else if (query.phrases.length > 0) {
    const without = { ...state, query: withoutQuotationMarks(state.query), ...FIRST_PAGE };
    notes.push(element("a", { href: linkTo(without) }, strings.withoutMarks));
  }
  if (answer.isOneName) {
    const link = element("a", { href: linkTo({ ...state, isApart: true, ...FIRST_PAGE }) }, strings.apart);
    notes.push(element("span", {}, `${strings.oneName} `, link));
  } else if (answer.lacksWords) notes.push(strings.lacksWords);
  if (query.text.trim() !== "" && isEmptyQuery(query)) notes.push(strings.wordless);
  else if (query.isGrammar) notes.push(strings.onlyGrammar);
  if (query.unused > 0) notes.push(strings.unused.replace("{n}", number(query.words.length)));
  return notes.map((note) => element("p", { class: "search-also" }, note));
}

/** What was searched for beside the words themselves, and a way to do without. */
export function alsoLine(state: SearchState, also: readonly string[], linkTo: LinkTo): Node[] {
  if (also.length === 0 || state.isExact) return [];
  const link = element("a", { href: linkTo({ ...state, isExact: true, ...FIRST_PAGE }) }, strings.exact);
  const words = also.map((word) => `«${word}»`).join("، ");
  return [element("p", { class: "search-also" }, `${strings.alsoSearched}: ${words}. `, link)];
}

export function nothingFound(state: SearchState, linkTo: LinkTo): HTMLElement {
  const advice = strings.advice.map((line) => element("li", {}, line));
  const block = element(
    "div",
    { class: "search-nothing" },
    element("p", {}, strings.nothing),
    element("ul", {}, ...advice),
  );
  if (isNarrowed(state)) block.append(element("p", {}, clearLink(state, linkTo)));
  return block;
}

export function orderChoice(state: SearchState, linkTo: LinkTo): HTMLElement {
  const current: Order = state.sort ?? (state.query.trim() === "" ? "newest" : "relevance");
  const orders = (Object.keys(strings.orders) as Order[]).filter(
    (order) => order !== "relevance" || state.query.trim() !== "",
  );
  const links = orders.map((order) =>
    element(
      "li",
      {},
      element(
        "a",
        {
          href: linkTo({ ...state, sort: order, ...FIRST_PAGE }),
          "aria-current": order === current ? "true" : undefined,
        },
        strings.orders[order],
      ),
    ),
  );
  return element(
    "nav",
    { class: "search-order", "aria-label": strings.sort },
    element("ul", {}, ...links),
    element(
      "a",
      {
        class: "search-exact",
        href: linkTo({ ...state, isExact: !state.isExact, ...FIRST_PAGE }),
        "aria-current": state.isExact ? "true" : undefined,
      },
      strings.exact,
    ),
  );
}

/** What narrows the results now, each with a way to undo it. */
export function chosenLine(state: SearchState, linkTo: LinkTo): Node[] {
  if (!isNarrowed(state)) return [];
  const items: HTMLLIElement[] = [];
  const add = (label: string, without: SearchState, more = {}): void => {
    const name = `${strings.remove} ${label}`;
    items.push(
      element("li", {}, element("a", { href: linkTo(without), "aria-label": name, ...more }, label)),
    );
  };
  for (const [name, values] of Object.entries(state.filters) as [keyof typeof strings.facets, string[]][]) {
    for (const value of values) add(value, toggled(state, name, value));
  }
  if (state.from !== "" || state.to !== "") {
    const label =
      state.from === state.to ? dateText(state.from) : `${dateText(state.from)}–${dateText(state.to)}`;
    add(label, { ...state, from: "", to: "", ...FIRST_PAGE }, OWN_FIGURES);
  }
  items.push(element("li", {}, clearLink(state, linkTo)));
  return [element("ul", { class: "search-chosen", "aria-label": strings.narrowed }, ...items)];
}

export function facetList({ name, values }: Facet, state: SearchState, linkTo: LinkTo): HTMLElement {
  const items = values.map(({ value, count: reports, isChosen, isInferred }) =>
    element(
      "li",
      {},
      element(
        "a",
        { href: linkTo(toggled(state, name, value)), "aria-current": isChosen ? "true" : undefined },
        element("span", { class: isInferred ? "search-facet-value inferred" : "search-facet-value" }, value),
        " ",
        element("span", { class: "search-facet-count", ...OWN_FIGURES }, number(reports)),
      ),
    ),
  );
  const list = element("ul", {}, ...items.slice(0, VALUES_SEEN));
  const block = element("section", { class: "search-facet" }, element("h3", {}, strings.facets[name]), list);
  if (items.length > VALUES_SEEN) {
    const rest = element("ul", {}, ...items.slice(VALUES_SEEN));
    const label = `${strings.facets[name]}: ${number(items.length - VALUES_SEEN)} +`;
    const field = items.length > LONG_LIST ? [valueField(items)] : [];
    block.append(element("details", {}, element("summary", {}, label), ...field, rest));
  }
  return block;
}

/** Shows only those values that have the letters typed. */
function valueField(items: readonly HTMLLIElement[]): HTMLInputElement {
  const field = element("input", {
    type: "search",
    class: "search-facet-field",
    "aria-label": strings.filterValues,
  });
  field.placeholder = strings.filterValues;
  field.addEventListener("input", () => {
    const wanted = foldedWordsOf(field.value).join(" ");
    for (const item of items)
      item.hidden = !foldedWordsOf(item.textContent ?? "")
        .join(" ")
        .includes(wanted);
  });
  return field;
}

/** The first and the last day of publication, to be typed or chosen. */
export function dayFields(state: SearchState, go: (state: SearchState) => void): HTMLElement {
  const field = (name: "from" | "to"): HTMLElement => {
    const input = element("input", { type: "date", name, value: dayOf(state[name], name) });
    input.addEventListener("change", () => go({ ...state, [name]: input.value, ...FIRST_PAGE }));
    return element("label", {}, `${strings[name]} `, input);
  };
  return element("div", { class: "search-days" }, field("from"), field("to"));
}

/** A month or a year as its first or its last day, which is what the field can show. */
function dayOf(time: string, end: "from" | "to"): string {
  const [year = "", month, day] = time.split("-");
  if (year === "" || day !== undefined) return time;
  if (end === "from") return `${year}-${month ?? "01"}-01`;
  const last = new Date(Date.UTC(Number(year), month === undefined ? 12 : Number(month), 0));
  return last.toISOString().slice(0, 10);
}

/** The same strip as on the timeline, but each bar narrows the search to its time. */
export function dateHistogram({ bars, undated }: Histogram, state: SearchState, linkTo: LinkTo): Node[] {
  const first = bars[0];
  const last = bars.at(-1);
  if (first === undefined || last === undefined) return [];
  const most = Math.max(1, ...bars.map((bar) => bar.count));
  const items = bars.map(({ time, count: reports }) => {
    const label = `${dateText(time)}: ${count(reports, strings.results)}`;
    const isHere = state.from === time && state.to === time;
    const there = isHere ? { from: "", to: "" } : { from: time, to: time };
    if (reports === 0) return element("li");
    const link = element("a", {
      href: linkTo({ ...state, ...there, ...FIRST_PAGE }),
      title: label,
      "aria-current": isHere ? "true" : undefined,
    });
    return element("li", { class: isHere ? "density-here" : undefined }, barOf(reports, most), link);
  });
  const strip = element(
    "nav",
    { class: "density search-dates", "aria-label": strings.dates, ...OWN_FIGURES },
    element("ol", { class: "density-strip density-bars" }, ...items),
  );
  const ends = [...new Set([first, last])].map(({ time }) => element("span", {}, dateText(time)));
  strip.append(element("p", { class: "density-ends", "aria-hidden": "true" }, ...ends));
  if (undated > 0) {
    strip.append(
      element("p", { class: "search-undated" }, `${strings.undated}: ${count(undated, strings.results)}`),
    );
  }
  return [strip];
}

export function failure(message: string, retry: () => void): HTMLElement {
  const button = element("button", { type: "button", class: "search-retry" }, strings.retry);
  button.addEventListener("click", retry);
  return element("div", { class: "search-failure", role: "alert" }, element("p", {}, message), button);
}

function clearLink(state: SearchState, linkTo: LinkTo): HTMLAnchorElement {
  return element(
    "a",
    { href: linkTo({ ...state, filters: {}, from: "", to: "", ...FIRST_PAGE }) },
    strings.clear,
  );
}

/** Draws a bar by square root, as on the timeline: a quiet month should not vanish beside a war. */
function barOf(reports: number, most: number): SVGElement {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("height", `${Math.max(LOWEST_BAR, Math.round(100 * Math.sqrt(reports / most)))}%`);
  svg.setAttribute("aria-hidden", "true");
  return svg;
}
