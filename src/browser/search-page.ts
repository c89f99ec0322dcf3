// The search page at work: what a reader types or chooses becomes an address, and the address becomes an answer.

import type { Answer } from "../search/engine.ts";
import { element, isWriting } from "./dom.ts";
import { exportChoice } from "./export-choice.ts";
import { countDays, countFacets, optionsOf } from "./facet-counts.ts";
import { UnreachableError } from "./index-files.ts";
import { openEngine } from "./open-engine.ts";
import { resultOf } from "./search-result.ts";
import { PAGE_SIZE, readState, type SearchState, writeState } from "./search-state.ts";
import {
  alsoLine,
  chosenLine,
  dateHistogram,
  facetList,
  failure,
  nothingFound,
  orderChoice,
  resultItem,
  suggestionLine,
} from "./search-view.ts";
import { count, strings } from "./strings.ts";

/** Long enough to type the next letter, short enough to feel at once. */
const TYPING_PAUSE = 150;
const SLOW_AFTER = 1500;

class SearchPage {
  readonly #input: HTMLInputElement;
  readonly #root: HTMLElement;
  readonly #status = element("p", {
    class: "search-status",
    "data-figures": true,
    role: "status",
    "aria-live": "polite",
  });
  readonly #suggestions = element("div", { class: "search-suggestions" });
  readonly #options = element("div", { class: "search-options" });
  readonly #list = element("ol", { class: "search-list", "aria-label": strings.resultList });
  readonly #more = element("div", { class: "search-more" });
  readonly #facets = element("div", { class: "search-facets" });
  #state: SearchState;
  /** Puts the parts into the page; null once they are there. */
  #reveal: (() => void) | null = null;
  /** Counts searches; only the last may show its answer. */
  #latest = 0;
  #typing: ReturnType<typeof setTimeout> | undefined;

  constructor(root: HTMLElement, input: HTMLInputElement) {
    this.#root = root;
    this.#input = input;
    this.#state = readState(new URL(location.href));
  }

  start(): void {
    const aside = element(
      "details",
      { class: "search-aside", open: matchMedia("(min-width: 60rem)").matches },
      element("summary", {}, strings.filters),
      this.#facets,
    );
    const main = element("div", { class: "search-main" }, this.#options, this.#list, this.#more);
    this.#reveal = () => {
      this.#reveal = null;
      this.#root.replaceChildren(
        this.#status,
        this.#suggestions,
        element("div", { class: "search-columns" }, main, aside),
      );
      this.#root.classList.add("search-live");
    };
    // The newest reports stand in the page already: where nothing else is asked, the answer takes their place at once.
    if (this.#state.query.trim() !== "" || !this.#isWhole(this.#state)) this.#reveal();
    const typed = this.#input.value;
    this.#input.value = this.#state.query;
    this.#listen();
    if (typed === "" || this.#state.query !== "") {
      void this.#search();
      return;
    }
    // A quick reader on a slow line has typed before this script came.
    this.#input.value = typed;
    this.#ask();
  }

  #listen(): void {
    this.#input.addEventListener("input", () => {
      clearTimeout(this.#typing);
      this.#typing = setTimeout(() => this.#ask(), TYPING_PAUSE);
    });
    this.#input.form?.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#ask();
    });
    addEventListener("popstate", () => {
      clearTimeout(this.#typing);
      this.#state = readState(new URL(location.href));
      this.#input.value = this.#state.query;
      void this.#search();
    });
    addEventListener("online", () => {
      if (this.#root.querySelector(".search-failure") !== null) void this.#search();
    });
    this.#root.addEventListener("click", (event) => this.#follow(event));
    document.addEventListener("keydown", (event) => this.#onKey(event));
  }

  /** The first letter of a query is a new step in the history; the letters after it change that step. */
  #ask(): void {
    clearTimeout(this.#typing);
    const query = this.#input.value;
    if (query === this.#state.query) return;
    const wasEmpty = this.#state.query.trim() === "";
    this.#go(
      { ...this.#state, query, shown: PAGE_SIZE },
      wasEmpty || query.trim() === "" ? "push" : "replace",
    );
  }

  #go(state: SearchState, how: "push" | "replace"): void {
    this.#state = state;
    const address = writeState(state, new URL(location.href));
    history[how === "push" ? "pushState" : "replaceState"](null, "", address);
    if (this.#input.value !== state.query) this.#input.value = state.query;
    void this.#search();
  }

  readonly #linkTo = (state: SearchState): string => writeState(state, new URL(location.href)).href;

  /** Choices are links to this page: followed without leaving it, unless the reader wants a new tab. */
  #follow(event: MouseEvent): void {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey)
      return;
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (link === null || link.hasAttribute("data-search-hit")) return;
    const address = new URL(link.href);
    if (address.pathname !== location.pathname) return;
    event.preventDefault();
    const label = link.getAttribute("href");
    this.#go(readState(address), "push");
    this.#focusAgain = label;
  }

  /** Address of the choice just made, which has the focus again once it is drawn anew. */
  #focusAgain: string | null = null;

  async #search(): Promise<void> {
    const mine = ++this.#latest;
    const state = this.#state;
    const isLatest = (): boolean => mine === this.#latest;
    const slow = setTimeout(() => {
      if (isLatest()) this.#status.textContent = strings.slow;
    }, SLOW_AFTER);
    if (this.#list.childElementCount === 0) this.#status.textContent = strings.searching;
    this.#root.setAttribute("aria-busy", "true");
    try {
      const opened = await openEngine();
      if (!isLatest()) return;
      const answer = await opened.engine.search(state.query, optionsOf(state));
      if (!isLatest()) return;
      const results = (await answer.results(0, state.shown)).map((found) => resultOf(found, answer));
      if (!isLatest()) return;
      // The count is on its way to the reader: «still searching» must not be said over it while facets are counted.
      clearTimeout(slow);
      this.#show(state, answer, results.map(resultItem));
      const [facets, histogram] = await Promise.all([
        countFacets(opened.engine, opened.index, state, answer),
        countDays(opened.engine, opened.index, state, answer),
      ]);
      if (!isLatest()) return;
      this.#facets.replaceChildren(
        ...dateHistogram(histogram, state, this.#linkTo),
        ...facets.map((facet) => facetList(facet, state, this.#linkTo)),
      );
      this.#restoreFocus();
    } catch (error) {
      if (isLatest()) this.#fail(error);
    } finally {
      clearTimeout(slow);
      if (isLatest()) this.#root.removeAttribute("aria-busy");
    }
  }

  #show(state: SearchState, answer: Answer, items: readonly HTMLLIElement[]): void {
    this.#reveal?.();
    const isAll = answer.query.text.trim() === "" && this.#isWhole(state);
    const found = count(answer.count, isAll ? strings.all : strings.results);
    this.#status.textContent = answer.isCounted ? found : `${strings.atMost} ${found}`;
    this.#suggestions.replaceChildren(
      ...suggestionLine(state, answer.suggestions, this.#linkTo),
      ...alsoLine(state, answer.also, this.#linkTo),
      ...chosenLine(state, this.#linkTo),
    );
    this.#options.replaceChildren(orderChoice(state, this.#linkTo));
    this.#list.replaceChildren(...items);
    this.#more.replaceChildren();
    if (answer.count === 0) this.#more.append(nothingFound(state, this.#linkTo));
    else {
      if (answer.count > items.length) {
        const next = { ...state, shown: state.shown + 2 * PAGE_SIZE };
        this.#more.append(
          element("a", { class: "search-more-link", href: this.#linkTo(next) }, strings.more),
        );
      }
      this.#more.append(exportChoice(answer));
    }
    this.#restoreFocus();
  }

  #isWhole({ filters, from, to }: SearchState): boolean {
    return from === "" && to === "" && Object.values(filters).every((values) => values.length === 0);
  }

  #restoreFocus(): void {
    if (this.#focusAgain === null || document.activeElement !== document.body) return;
    const wanted = this.#focusAgain;
    const links = [...this.#root.querySelectorAll<HTMLAnchorElement>("a[aria-current], .search-facets a")];
    links
      .find((link) => link.href === wanted || link.hasAttribute("aria-current"))
      ?.focus({ preventScroll: true });
  }

  #fail(error: unknown): void {
    const isUnreachable = error instanceof UnreachableError;
    const message = !isUnreachable ? strings.broken : navigator.onLine ? strings.failed : strings.offline;
    this.#reveal?.();
    this.#status.textContent = "";
    this.#list.replaceChildren();
    this.#facets.replaceChildren();
    this.#more.replaceChildren(failure(message, () => void this.#search()));
  }

  #onKey(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return;
    const hits = [...this.#root.querySelectorAll<HTMLAnchorElement>("[data-search-hit]")];
    const at = hits.findIndex((hit) => hit.isSameNode(document.activeElement));
    const isInField = document.activeElement === this.#input;
    if (event.key === "ArrowDown" && (isInField || at >= 0)) this.#focus(event, hits[at + 1]);
    else if (event.key === "ArrowUp" && at === 0) this.#focus(event, this.#input);
    else if (event.key === "ArrowUp" && at > 0) this.#focus(event, hits[at - 1]);
    else if (event.key === "Escape" && at >= 0) this.#focus(event, this.#input);
    else if (event.key === "Escape" && isInField && this.#input.value !== "") {
      event.preventDefault();
      this.#input.value = "";
      this.#ask();
    } else if (event.key === "/" && !isWriting(event.target)) this.#focus(event, this.#input);
  }

  #focus(event: KeyboardEvent, target: HTMLElement | undefined): void {
    if (target === undefined) return;
    event.preventDefault();
    target.focus();
    if (target === this.#input) this.#input.select();
  }
}

const root = document.querySelector<HTMLElement>("[data-search-results]");
const inputs = document.querySelectorAll<HTMLInputElement>("main [data-search-input], [data-search-input]");
const [input] = inputs;
if (root !== null && input !== undefined) new SearchPage(root, input).start();
