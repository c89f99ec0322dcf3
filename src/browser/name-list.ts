// A long index of names: the box that narrows it as one types, and the button that puts the most named first.

import { type DigitSet, withDigits } from "../text/digits.ts";
import { foldedForm } from "../text/fold.ts";

type Row = {
  readonly item: HTMLElement;
  readonly home: HTMLElement;
  readonly folded: string;
  readonly count: number;
};

/** «الرياض» is found by «رياض», with and without marks and hamzas. */
function folded(text: string): string {
  return foldedForm(text).toLowerCase().trim();
}

function start(box: HTMLElement, index: HTMLElement): void {
  const rows = [...index.querySelectorAll<HTMLElement>("li")].map(
    (item): Row => ({
      item,
      home: item.parentElement as HTMLElement,
      folded: folded(item.textContent ?? ""),
      count: Number(item.dataset.count),
    }),
  );
  const sections = [...index.children] as HTMLElement[];
  const input = box.querySelector("input") as HTMLInputElement;
  const button = box.querySelector("button") as HTMLButtonElement;
  const status = box.querySelector("[role=status]") as HTMLElement;
  const letters = document.querySelector<HTMLElement>(".entity-index-letters");

  const narrow = () => {
    const wanted = folded(input.value);
    const shown = rows.filter((row) => row.folded.includes(wanted));
    for (const { item } of rows) item.hidden = true;
    for (const { item } of shown) item.hidden = false;
    for (const section of sections) section.hidden = section.querySelector("li:not([hidden])") === null;
    const digits = document.documentElement.dataset.digits === "arab" ? "arab" : ("latn" satisfies DigitSet);
    status.textContent =
      wanted === ""
        ? ""
        : (status.dataset.found ?? "").replace("{n}", withDigits(String(shown.length), digits));
  };
  input.addEventListener("input", narrow);
  // A reader may have typed while a slow line brought this script.
  if (input.value !== "") narrow();

  button.addEventListener("click", () => {
    const isByCount = button.getAttribute("aria-pressed") !== "true";
    button.setAttribute("aria-pressed", String(isByCount));
    if (letters !== null) letters.hidden = isByCount;
    if (isByCount) {
      const list = document.createElement("ul");
      list.append(...[...rows].sort((a, b) => b.count - a.count).map(({ item }) => item));
      index.replaceChildren(list);
    } else {
      for (const { item, home } of rows) home.append(item);
      index.replaceChildren(...sections);
    }
  });
}

const box = document.querySelector<HTMLElement>(".name-filter");
const index = document.querySelector<HTMLElement>(".entity-index");
if (box !== null && index !== null) start(box, index);
