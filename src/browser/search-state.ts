// Everything a reader has chosen on the search page, and its one form in the address bar.

import type { Order } from "../search/engine.ts";
import { type FacetName, strings } from "./search-strings.ts";

export type SearchState = {
  readonly query: string;
  readonly sort: Order | null;
  readonly isExact: boolean;
  /** Each word for itself, though they are one name. */
  readonly isApart: boolean;
  readonly filters: Readonly<Partial<Record<FacetName, readonly string[]>>>;
  /** `2022`, `2022-01` or `2022-01-12`; empty for an open end. */
  readonly from: string;
  readonly to: string;
  /** Results before the first of this page. */
  readonly start: number;
  /** Results up to the last one shown, those before `start` included. */
  readonly shown: number;
};

export const PAGE_SIZE = 10;
/** Results on one page; those beyond have an address of their own. */
export const MOST_ON_PAGE = 100;
/** Letters of a query that an address holds: six bytes each, and some servers refuse more than 2 KB. */
const LONGEST_IN_ADDRESS = 300;
export const FACET_NAMES = Object.keys(strings.facets) as FacetName[];
/** A changed question begins at its first results. */
export const FIRST_PAGE = { start: 0, shown: PAGE_SIZE };
const ORDERS: readonly string[] = Object.keys(strings.orders);
const TIME = /^\d{4}(?:-\d\d(?:-\d\d)?)?$/;

export function readState(address: URL): SearchState {
  const params = address.searchParams;
  const sort = params.get("sort") ?? "";
  const filters: Partial<Record<FacetName, readonly string[]>> = {};
  for (const name of FACET_NAMES) {
    const values = params.getAll(name).filter((value) => value !== "");
    if (values.length > 0) filters[name] = values;
  }
  const start = (wholeNumber(params.get("p"), 1) - 1) * MOST_ON_PAGE;
  const shown = Math.min(wholeNumber(params.get("n"), start + PAGE_SIZE), start + MOST_ON_PAGE);
  return {
    query: params.get("q") ?? "",
    sort: ORDERS.includes(sort) ? (sort as Order) : null,
    isExact: params.get("exact") === "1",
    isApart: params.get("apart") === "1",
    filters,
    from: timeOf(params.get("from")),
    to: timeOf(params.get("to")),
    start,
    shown: Math.max(shown, start + PAGE_SIZE),
  };
}

/** The address without what is as it would be anyway, so that a shared link says only what was chosen. */
export function writeState(state: SearchState, address: URL): URL {
  const written = new URL(address.pathname, address);
  const params = written.searchParams;
  if (state.query !== "") params.set("q", [...state.query].slice(0, LONGEST_IN_ADDRESS).join(""));
  if (state.sort !== null) params.set("sort", state.sort);
  if (state.isExact) params.set("exact", "1");
  if (state.isApart) params.set("apart", "1");
  for (const name of FACET_NAMES) for (const value of state.filters[name] ?? []) params.append(name, value);
  if (state.from !== "") params.set("from", state.from);
  if (state.to !== "") params.set("to", state.to);
  if (state.start > 0) params.set("p", String(state.start / MOST_ON_PAGE + 1));
  if (state.shown !== state.start + PAGE_SIZE) params.set("n", String(state.shown));
  return written;
}

export function isNarrowed(state: SearchState): boolean {
  return (
    state.from !== "" || state.to !== "" || Object.values(state.filters).some((values) => values.length > 0)
  );
}

/** The state with one value of a facet chosen, or given up when it was chosen. */
export function toggled(state: SearchState, name: FacetName, value: string): SearchState {
  const before = state.filters[name] ?? [];
  const after = before.includes(value) ? before.filter((other) => other !== value) : [...before, value];
  return { ...state, filters: { ...state.filters, [name]: after }, ...FIRST_PAGE };
}

function timeOf(text: string | null): string {
  return text !== null && TIME.test(text) ? text : "";
}

function wholeNumber(text: string | null, otherwise: number): number {
  const value = Number(text);
  return text !== null && Number.isSafeInteger(value) && value > 0 ? value : otherwise;
}
