// Keeps on the device where a reader stopped in each report: it is offered when they come back, never gone to unasked.

import { element } from "../dom.ts";
import { readingStrings } from "./reading-strings.ts";

const KEY = "warraq-places";
/** A reader's shelf, not a history. */
const MOST = 100;
/** Share of the window above which a paragraph counts as read. */
const EYE = 0.15;

/** Address of a page and the anchor of the paragraph; the one left last stands last. */
type Place = readonly [page: string, anchor: string];

/** Anything may stand in a reader's storage: only what is known is taken. */
function readPlaces(): Place[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    if (!Array.isArray(stored)) return [];
    return stored.filter(
      (place): place is Place =>
        Array.isArray(place) && place.length === 2 && place.every((part) => typeof part === "string"),
    );
  } catch {
    // Storage refused or spoilt: as if nothing had been read.
    return [];
  }
}

function remember(anchor: string | null): void {
  const page = location.pathname;
  const others = readPlaces().filter(([path]) => path !== page);
  const places: Place[] = anchor === null ? others : [...others, [page, anchor]];
  try {
    localStorage.setItem(KEY, JSON.stringify(places.slice(-MOST)));
  } catch {
    // Storage refused: the place is lost with the page.
  }
}

/** Blocks of the text that have an address, in order. */
function blocks(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(".body-text [id]")];
}

/** The block under the reader's eyes; null at the beginning, where nobody needs help, and once the end has been seen. */
function placeNow(): string | null {
  const all = blocks();
  const last = all.at(-1);
  if (last === undefined || last.getBoundingClientRect().bottom < innerHeight) return null;
  const here = all.findIndex((block) => block.getBoundingClientRect().bottom > innerHeight * EYE);
  return here < 2 ? null : (all[here]?.id ?? null);
}

function showOffer(anchor: string): void {
  const words = readingStrings.place;
  const link = element("a", { href: `#${anchor}` }, words.resume);
  const button = element("button", { type: "button" }, words.close);
  const offer = element(
    "aside",
    { class: "reading-place", "aria-label": words.label },
    element("p", {}, `${words.note} `, link),
    button,
  );
  const close = () => offer.remove();
  link.addEventListener("click", close);
  button.addEventListener("click", close);
  // Who reads on from the top has answered.
  addEventListener("scroll", () => scrollY > innerHeight && close(), { passive: true });
  document.querySelector("main")?.prepend(offer);
}

/** Shows the offer where there is a place to go back to, and keeps the place from now on. */
export function offerPlace(): void {
  const anchor = readPlaces().find(([path]) => path === location.pathname)?.[1];
  // Who followed a link into the text, or came back by the browser's own memory, is where they want to be.
  const isAtTop = scrollY < innerHeight && location.hash === "" && location.search === "";
  if (anchor !== undefined && isAtTop && document.getElementById(anchor)) showOffer(anchor);
  let hasMoved = false;
  addEventListener("scroll", () => (hasMoved = true), { passive: true, once: true });
  // A page that was only looked at from the top keeps the place of the last reading.
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden" && hasMoved) remember(placeNow());
  });
}
