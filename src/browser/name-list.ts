// A long index of names: the box that narrows it as one types, and the button that puts the most named first; both for all its pages.

import { type DigitSet, withDigits } from "../text/digits.ts";
import { foldedForm } from "../text/fold.ts";

type Row = {
  readonly item: HTMLElement;
  /** Where it stands in the order of letters; a name of another page stands nowhere here. */
  readonly home: HTMLElement | null;
  readonly folded: string;
  readonly count: number;
};

/** «الرياض» is found by «رياض», with and without marks and hamzas. */
function folded(text: string): string {
  return foldedForm(text).toLowerCase().trim();
}

function rowsOf(page: ParentNode, isHere: boolean): Row[] {
  return [...page.querySelectorAll<HTMLElement>(".entity-index li")].map((item) => ({
    item,
    home: isHere ? item.parentElement : null,
    folded: folded(item.textContent ?? ""),
    count: Number(item.dataset.count),
  }));
}

/** The names of another page of the list; none where it cannot be had. */
async function rowsAt(address: string): Promise<Row[]> {
  try {
    const page = await (await fetch(address)).text();
    return rowsOf(new DOMParser().parseFromString(page, "text/html"), false);
  } catch {
    return [];
  }
}

function start(box: HTMLElement, index: HTMLElement): void {
  const rows = rowsOf(document, true);
  const sections = [...index.children] as HTMLElement[];
  /** Holds what is found on other pages, and everything in the order of number. */
  const list = document.createElement("ul");
  const input = box.querySelector("input") as HTMLInputElement;
  const button = box.querySelector("button") as HTMLButtonElement;
  const status = box.querySelector("[role=status]") as HTMLElement;
  const letters = document.querySelector<HTMLElement>(".entity-index-letters");

  const isByCount = () => button.getAttribute("aria-pressed") === "true";

  const narrow = () => {
    const wanted = folded(input.value);
    const isShown = ({ home, folded }: Row) =>
      (home !== null || wanted !== "" || isByCount()) && folded.includes(wanted);
    const shown = rows.filter(isShown);
    for (const { item } of rows) item.hidden = true;
    for (const { item } of shown) item.hidden = false;
    for (const section of sections) section.hidden = section.querySelector("li:not([hidden])") === null;
    const digits = document.documentElement.dataset.digits === "arab" ? "arab" : ("latn" satisfies DigitSet);
    status.textContent =
      wanted === ""
        ? ""
        : (status.dataset.found ?? "").replace("{n}", withDigits(String(shown.length), digits));
  };

  const order = () => {
    if (letters !== null) letters.hidden = isByCount();
    const sorted = isByCount() ? [...rows].sort((a, b) => b.count - a.count) : rows;
    for (const { item, home } of sorted) (isByCount() ? list : (home ?? list)).append(item);
    index.replaceChildren(...(isByCount() ? [] : sections), list);
    narrow();
  };

  /** The names of the other pages are fetched once, for whoever begins to look for one. */
  let isWhole = false;
  const complete = async () => {
    if (isWhole) return;
    isWhole = true;
    for (const address of box.dataset.pages?.split(" ") ?? []) {
      rows.push(...(await rowsAt(address)));
      order();
    }
  };

  input.addEventListener("input", () => {
    narrow();
    void complete();
  });
  button.addEventListener("click", () => {
    button.setAttribute("aria-pressed", String(!isByCount()));
    order();
    void complete();
  });
  // A reader may have typed while a slow line brought this script.
  if (input.value !== "") input.dispatchEvent(new Event("input"));
}

const box = document.querySelector<HTMLElement>(".name-filter");
const index = document.querySelector<HTMLElement>(".entity-index");
if (box !== null && index !== null) start(box, index);
