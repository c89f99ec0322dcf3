// The search page at work: what a reader types or chooses becomes an address, and the address becomes an answer.

import type { Answer } from "../search/answer/answer.ts";
import { doubtfulDayIn } from "./date-reader.ts";
import { element, isPlainClick } from "./dom.ts";
import { exportChoice } from "./export-choice.ts";
import { countDays, countFacets, namesBeginning, optionsOf } from "./facet-counts.ts";
import { UnreachableError } from "./index-files.ts";
import { openEngine } from "./open-engine.ts";
import { listenForKeys } from "./search-keys.ts";
import { resultOf } from "./search-result.ts";
import {
  FIRST_PAGE,
  MOST_ON_PAGE,
  PAGE_SIZE,
  readState,
  type SearchState,
  writeState,
} from "./search-state.ts";
import { count, strings } from "./search-strings.ts";
import {
  alsoLine,
  answerNotes,
  chosenLine,
  completionLine,
  dateHistogram,
  dayFields,
  dayLine,
  facetList,
  failure,
  nothingFound,
  orderChoice,
  resultItem,
  suggestionLine,
} from "./search-view.ts";

/** The title of the page before anything is asked; the question stands before it in the tab, the history and in print. */
const TITLE = document.title;
/** Long enough to type the next letter, short enough to feel at once. */
const TYPING_PAUSE = 150;
/** Who has not typed for so long has finished the word. */
const FINISHED_AFTER = 1200;
const SLOW_AFTER = 1500;
/** Browsers allow a hundred changes of the history in half a minute. */
const SCROLLING_PAUSE = 400;

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
  /** Has the place of the orders while one types, for the list below must not jump. */
  readonly #completions = element("div", { class: "search-beginnings" });
  readonly #options = element("div", { class: "search-options" });
  readonly #list = element("ol", { class: "search-list", "aria-label": strings.resultList });
  readonly #more = element("div", { class: "search-more" });
  readonly #facets = element("div", { class: "search-facets" });
  /** Open beside the results on a desk, folded away on a phone. */
  readonly #aside = element(
    "details",
    { class: "search-aside", open: matchMedia("(min-width: 60rem)").matches },
    element("summary", {}, strings.filters),
    this.#facets,
  );
  /** Counts the facets of the answer that is shown; null once it is done. */
  #countFacets: (() => Promise<void>) | null = null;
  #state: SearchState;
  /** Puts the parts into the page; null once they are there. */
  #reveal: (() => void) | null = null;
  /** Counts searches; only the last may show its answer. */
  #latest = 0;
  #typing: ReturnType<typeof setTimeout> | undefined;
  #finishing: ReturnType<typeof setTimeout> | undefined;
  #scrolling: ReturnType<typeof setTimeout> | undefined;
  /** Whether the last word may still be the beginning of another. */
  #isTyping = false;

  constructor(root: HTMLElement, input: HTMLInputElement) {
    this.#root = root;
    this.#input = input;
    this.#state = readState(new URL(location.href));
  }

  start(): void {
    const choices = element("div", { class: "search-orders" }, this.#completions, this.#options);
    const main = element("div", { class: "search-main" }, choices, this.#list, this.#more);
    this.#reveal = () => {
      this.#reveal = null;
      this.#root.replaceChildren(
        this.#status,
        this.#suggestions,
        element("div", { class: "search-columns" }, main, this.#aside),
      );
      this.#root.classList.add("search-live");
    };
    // The newest reports stand in the page already: where nothing else is asked, the answer takes their place at once.
    if (this.#state.query.trim() !== "" || !this.#isWhole(this.#state)) this.#reveal();
    history.scrollRestoration = "manual";
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
    // Who comes to the field will type: what knows the words is fetched before the first letter.
    this.#input.addEventListener("focus", () => void prepareSearch(), { once: true });
    if (this.#state.query !== "" || document.activeElement === this.#input) void prepareSearch();
    this.#input.addEventListener("input", () => {
      clearTimeout(this.#typing);
      clearTimeout(this.#finishing);
      this.#typing = setTimeout(() => this.#ask(), TYPING_PAUSE);
      this.#finishing = setTimeout(() => this.#finish(), FINISHED_AFTER);
    });
    this.#input.form?.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#finish();
    });
    this.#aside.addEventListener("toggle", () => {
      this.#showFacets().catch((error: unknown) =>
        this.#facets.replaceChildren(failure(messageOf(error), () => void this.#search())),
      );
    });
    addEventListener("pagehide", () => this.#rememberPlace());
    // What is remembered while a page is being reloaded is lost.
    addEventListener("scroll", () => {
      clearTimeout(this.#scrolling);
      this.#scrolling = setTimeout(() => this.#rememberPlace(), SCROLLING_PAUSE);
    });
    addEventListener("popstate", () => {
      clearTimeout(this.#typing);
      clearTimeout(this.#finishing);
      this.#isTyping = false;
      this.#state = readState(new URL(location.href));
      this.#input.value = this.#state.query;
      this.#comeBackTo = placeOf(history.state);
      void this.#search();
    });
    addEventListener("online", () => {
      if (this.#root.querySelector(".search-failure") !== null) void this.#search();
    });
    this.#root.addEventListener("click", (event) => this.#follow(event));
    listenForKeys(this.#root, this.#input, () => {
      this.#input.value = "";
      this.#ask();
    });
  }

  /** The query is whole: what was a beginning is a word now. */
  #finish(): void {
    clearTimeout(this.#finishing);
    const wasTyping = this.#isTyping;
    this.#ask();
    this.#isTyping = false;
    if (wasTyping && this.#state.query.trim() !== "") void this.#search();
  }

  /** The first letter after a finished query is a new step in the history; the letters after it change that step. */
  #ask(): void {
    clearTimeout(this.#typing);
    const query = this.#input.value;
    if (query === this.#state.query) return;
    const isNew = !this.#isTyping || this.#state.query.trim() === "" || query.trim() === "";
    this.#isTyping = true;
    this.#go({ ...this.#state, query, ...FIRST_PAGE }, isNew ? "push" : "replace");
  }

  #go(state: SearchState, how: "push" | "replace"): void {
    this.#state = state;
    const address = writeState(state, new URL(location.href));
    if (how === "push") this.#rememberPlace();
    history[how === "push" ? "pushState" : "replaceState"](null, "", address);
    if (this.#input.value !== state.query) this.#input.value = state.query;
    void this.#search();
  }

  /** Notes where the reader is in the list, for when this step of the history is come back to. */
  #rememberPlace(): void {
    history.replaceState({ top: scrollY }, "", location.href);
  }

  readonly #linkTo = (state: SearchState): string => writeState(state, new URL(location.href)).href;

  /** Choices are links to this page: followed without leaving it, unless the reader wants a new tab. */
  #follow(event: MouseEvent): void {
    if (!isPlainClick(event)) return;
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (link === null || link.hasAttribute("data-search-hit")) return;
    const address = new URL(link.href);
    if (address.pathname !== location.pathname) return;
    event.preventDefault();
    const label = link.getAttribute("href");
    const next = readState(address);
    const isMore =
      next.query === this.#state.query && next.start === this.#state.start && next.shown > this.#state.shown;
    this.#firstNew = isMore ? this.#list.childElementCount : null;
    if (next.start !== this.#state.start) this.#comeBackTo = 0;
    this.#isTyping = next.query.endsWith(" ") ? false : this.#isTyping && next.query === this.#state.query;
    this.#go(next, "push");
    this.#focusAgain = isMore ? null : label;
    if (next.query.endsWith(" ")) this.#input.focus();
  }

  /** Number of the first result that «more» has brought, which has the focus then. */
  #firstNew: number | null = null;
  /** The place of the list when the reader left it. */
  #comeBackTo: number | null = placeOf(history.state);

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
      const typing = this.#isTyping;
      const answer = await opened.engine.search(state.query, { ...optionsOf(state), typing });
      if (!isLatest()) return;
      const results = (await answer.results(state.start, state.shown)).map((found) =>
        resultOf(found, answer),
      );
      if (!isLatest()) return;
      // The count is on its way to the reader: «still searching» must not be said over it while facets are counted.
      clearTimeout(slow);
      this.#show(state, answer, results.map(resultItem));
      if (typing) {
        const names = await namesBeginning(opened.index, state.query);
        if (!isLatest()) return;
        this.#complete(completionLine(state, answer.completions, names, this.#linkTo));
      } else this.#complete([]);
      this.#countFacets = async () => {
        const [facets, histogram] = await Promise.all([
          countFacets(opened.engine, opened.index, state, answer),
          countDays(opened.engine, opened.index, state, answer),
        ]);
        if (!isLatest()) return;
        this.#facets.replaceChildren(
          ...dateHistogram(histogram, state, this.#linkTo),
          dayFields(state, (changed) => this.#go(changed, "push")),
          ...facets.map((facet) => facetList(facet, state, this.#linkTo)),
        );
        this.#restoreFocus();
      };
      if (!this.#aside.open) this.#facets.replaceChildren();
      await this.#showFacets();
      if (!isLatest()) return;
      if (!typing) await this.#offer(state, answer, isLatest);
    } catch (error) {
      if (isLatest()) this.#fail(error);
    } finally {
      clearTimeout(slow);
      if (isLatest()) this.#root.removeAttribute("aria-busy");
    }
  }

  /** What can be narrowed is fetched and counted for whoever looks at it, which on a phone takes a tap. */
  async #showFacets(): Promise<void> {
    if (!this.#aside.open) return;
    const counting = this.#countFacets;
    this.#countFacets = null;
    await counting?.();
  }

  #complete(line: readonly Node[]): void {
    this.#completions.replaceChildren(...line);
    this.#options.style.visibility = line.length > 0 ? "hidden" : "";
  }

  /** What another word may have been meant for is said last: it changes nothing that is there. */
  async #offer(state: SearchState, answer: Answer, isLatest: () => boolean): Promise<void> {
    const day = await doubtfulDayIn(state.query);
    if (isLatest()) this.#suggestions.append(...dayLine(state, day, this.#linkTo));
    const offers = await answer.offers();
    if (isLatest()) this.#suggestions.append(...suggestionLine(state, offers, this.#linkTo));
  }

  #show(state: SearchState, answer: Answer, items: readonly HTMLLIElement[]): void {
    this.#reveal?.();
    const isAll = answer.query.text.trim() === "" && this.#isWhole(state);
    const found = count(answer.count, isAll ? strings.all : strings.results);
    this.#status.textContent = answer.isCounted ? found : `${strings.about} ${found}`;
    this.#suggestions.replaceChildren(
      ...suggestionLine(state, answer.suggestions, this.#linkTo),
      ...answerNotes(state, answer, this.#linkTo),
      ...alsoLine(state, answer.also, this.#linkTo),
      ...chosenLine(state, this.#linkTo),
    );
    this.#options.replaceChildren(orderChoice(state, this.#linkTo));
    const asked = state.query.trim();
    document.title = asked === "" ? TITLE : `${asked} · ${TITLE}`;
    // Nothing is left to be narrowed, unless it was narrowed too far.
    this.#root.classList.toggle("search-empty", answer.count === 0 && this.#isWhole(state) && !state.isExact);
    this.#list.replaceChildren(...items);
    this.#list.setAttribute("start", String(state.start + 1));
    this.#more.replaceChildren();
    if (answer.count === 0) this.#more.append(nothingFound(state, this.#linkTo));
    else {
      const more = (to: Partial<SearchState>, label: string): void =>
        this.#more.append(
          element("a", { class: "search-more-link", href: this.#linkTo({ ...state, ...to }) }, label),
        );
      if (answer.count > state.start + items.length) {
        const shown = state.shown + 2 * PAGE_SIZE;
        const isFull = state.shown - state.start >= MOST_ON_PAGE;
        more(
          isFull
            ? { start: state.shown, shown: state.shown + PAGE_SIZE }
            : { shown: Math.min(shown, state.start + MOST_ON_PAGE) },
          strings.more,
        );
      }
      if (state.start > 0) more({ start: state.start - MOST_ON_PAGE, shown: state.start }, strings.earlier);
      this.#more.append(exportChoice(answer));
    }
    this.#restoreFocus();
  }

  #isWhole({ filters, from, to }: SearchState): boolean {
    return from === "" && to === "" && Object.values(filters).every((values) => values.length === 0);
  }

  #restoreFocus(): void {
    if (this.#comeBackTo !== null) scrollTo({ top: this.#comeBackTo, behavior: "instant" });
    this.#comeBackTo = null;
    if (this.#firstNew !== null)
      this.#list.children[this.#firstNew]?.querySelector("a")?.focus({ preventScroll: true });
    this.#firstNew = null;
    if (this.#focusAgain === null || document.activeElement !== document.body) return;
    const wanted = this.#focusAgain;
    const links = [...this.#root.querySelectorAll<HTMLAnchorElement>("a[aria-current], .search-facets a")];
    const current = links.filter((link) => link.hasAttribute("aria-current"));
    const again =
      links.find((link) => link.href === wanted) ??
      current.find((link) => this.#facets.contains(link)) ??
      current[0];
    again?.focus({ preventScroll: true });
  }

  #fail(error: unknown): void {
    this.#reveal?.();
    this.#status.textContent = "";
    this.#list.replaceChildren();
    this.#facets.replaceChildren();
    this.#more.replaceChildren(failure(messageOf(error), () => void this.#search()));
  }
}

function messageOf(error: unknown): string {
  if (!(error instanceof UnreachableError)) return strings.broken;
  return navigator.onLine ? strings.failed : strings.offline;
}

function placeOf(state: unknown): number | null {
  return typeof state === "object" && state !== null && "top" in state && typeof state.top === "number"
    ? state.top
    : null;
}

/** A failure is told by the search that needs it. */
async function prepareSearch(): Promise<void> {
  await openEngine()
    .then(({ engine }) => engine.prepare())
    .catch(() => {});
}

const root = document.querySelector<HTMLElement>("[data-search-results]");
const inputs = document.querySelectorAll<HTMLInputElement>(".search-form input");
const [input] = inputs;
if (root !== null && input !== undefined) new SearchPage(root, input).start();
