// The panel of the reader's settings: fetched where somebody opens them, so that no page carries it.

import { element } from "./dom.ts";
import { preferenceStrings as words } from "./panel-strings.ts";

type Choice = readonly [value: string, label: string];

/** The script takes what is chosen here for the reader's choice: no browser may restore it. A form of this method sends nothing. */
export function makePanel(): HTMLFormElement {
  return element(
    "form",
    { class: "preferences-panel", method: "dialog", autocomplete: "off" },
    choices("theme", words.theme, words.themes),
    choices("size", words.size, words.sizes),
    choices("digits", words.digits, words.digitSets),
    element(
      "p",
      { class: "preferences-choice" },
      element("label", { for: "preferences-months" }, words.months),
      element(
        "select",
        { id: "preferences-months", name: "months" },
        ...words.monthStyles.map(([value, label]) => element("option", { value }, label)),
      ),
    ),
    element("p", { class: "preferences-note" }, words.note),
    element("button", { type: "button" }, words.reset),
  );
}

function choices(name: string, legend: string, all: readonly Choice[]): HTMLFieldSetElement {
  return element(
    "fieldset",
    { class: "preferences-choice" },
    element("legend", {}, legend),
    ...all.map(([value, label]) =>
      element("label", {}, element("input", { type: "radio", name, value }), ` ${label}`),
    ),
  );
}
