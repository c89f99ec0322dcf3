// The reader's choice of theme, text size, digits and months: remembered, and in force before anything is painted.

import { type PrintedStyle, restyleText } from "../date/restyle.ts";

/** Name of a choice → what it may be; a choice not made is the archive's, or the system's. */
const CHOICES: Readonly<Record<string, RegExp>> = {
  theme: /^(?:light|dark)$/,
  size: /^(?:small|large|larger)$/,
  digits: /^(?:latn|arab)$/,
  months: /^(?:dual|egyptian|levantine|maghrebi|moroccan|mauritanian|libyan)$/,
};
const KEY = "warraq-preferences";
/** What the archive itself printed; the words of reports are never touched. */
const PRINTED = "time:not(.date-mention, [href^='#when-'] time), .date-text, .count, [data-figures]";
const LABELS = ["aria-label", "title"];
/** Colours of the archive, written in when its scripts are bundled. */
declare const LIGHT_PAPER: string;
declare const DARK_PAPER: string;
const PAPER: Readonly<Record<string, string>> = { light: LIGHT_PAPER, dark: DARK_PAPER };

type Choices = Readonly<Record<string, string>>;

const root = document.documentElement;
const built = styleOf(root.dataset);
let printed = built;

function styleOf({
  digits = "latn",
  months = "dual",
}: Readonly<Record<string, string | undefined>>): PrintedStyle {
  return { digits, months } as PrintedStyle;
}

/** Anything may stand in a reader's storage: only what is known is taken. */
function readChoices(): Choices {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? "{}");
    return Object.fromEntries(
      Object.entries(stored ?? {}).filter(([name, value]) => CHOICES[name]?.test(String(value)) === true),
    );
  } catch {
    // Storage refused or spoilt: as if nothing had been chosen.
    return {};
  }
}

function remember(choices: Choices): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(choices));
  } catch {
    // Storage refused: the choice lasts as long as the page.
  }
}

function apply(choices: Choices): void {
  for (const name of ["theme", "size"]) {
    const value = choices[name];
    if (value === undefined) delete root.dataset[name];
    else root.dataset[name] = value;
  }
  for (const meta of document.querySelectorAll<HTMLMetaElement>("meta[name=theme-color]")) {
    const own = meta.media.includes("dark") ? "dark" : "light";
    meta.content = PAPER[choices.theme ?? own] ?? "";
  }
  const next = styleOf({ ...built, ...choices });
  const before = printed;
  printed = next;
  root.dataset.digits = next.digits;
  root.dataset.months = next.months;
  restyleWithin(root, before);
}

function restyleWithin(node: Node, from: PrintedStyle): void {
  if (from.digits === printed.digits && from.months === printed.months) return;
  const element = node instanceof Element ? node : node.parentElement;
  if (element === null) return;
  if (element.closest(PRINTED)) restyleNode(element, from);
  else for (const part of element.querySelectorAll(PRINTED)) restyleNode(part, from);
}

function restyleNode(node: Node, from: PrintedStyle): void {
  if (node instanceof Text) {
    const text = restyleText(node.data, from, printed);
    // A text that is equal already is left alone, which also ends the exchange with an observer that hears of its own changes.
    if (text !== node.data) node.data = text;
    return;
  }
  if (!(node instanceof Element)) return;
  // A slash that is not read aloud parts the two names of a month, which change as one.
  for (const slash of node.querySelectorAll("time [aria-hidden]")) slash.replaceWith("/");
  node.normalize();
  for (const name of LABELS) {
    const label = node.getAttribute(name);
    if (label !== null) node.setAttribute(name, restyleText(label, from, printed));
  }
  for (const child of node.childNodes) restyleNode(child, from);
}

/** What the parser has just added, or filled up, is restyled before the browser paints it; so is what a script adds later. */
new MutationObserver((records) => {
  for (const { type, target, addedNodes } of records) {
    if (type === "characterData") restyleWithin(target, built);
    for (const node of addedNodes) restyleWithin(node, built);
  }
}).observe(root, { childList: true, characterData: true, subtree: true });

/** Shows the choices in the panel and takes them from there. */
function openPanel(panel: HTMLDetailsElement): (choices: Choices) => void {
  const show = (choices: Choices) => {
    const shown: Choices = { theme: "", size: "", ...built, ...choices };
    for (const input of panel.querySelectorAll("input")) input.checked = input.value === shown[input.name];
    for (const select of panel.querySelectorAll("select")) select.value = shown[select.name] ?? "";
  };
  const take = (choices: Choices) => {
    remember(choices);
    apply(choices);
  };
  const choose = (control: EventTarget | null) => {
    if (!(control instanceof HTMLInputElement || control instanceof HTMLSelectElement)) return;
    const { [control.name]: _earlier, ...others } = readChoices();
    take(control.value === "" ? others : { ...others, [control.name]: control.value });
  };
  panel.addEventListener("change", ({ target }) => choose(target));
  panel.querySelector("button")?.addEventListener("click", () => {
    take({});
    show({});
  });
  panel.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape" || !panel.open) return;
    panel.open = false;
    panel.querySelector("summary")?.focus();
  });
  show(readChoices());
  return show;
}

/** Finds the address of the panel, which lies beside the modules of the page. */
function panelAddress(): string {
  const modules = document.querySelector<HTMLElement>("[data-modules]")?.dataset.modules ?? "";
  return (
    modules
      .split(" ")
      .find((path) => path.endsWith("/box.js"))
      ?.replace(/box\.js$/, "panel.js") ?? ""
  );
}

function whenParsed(): void {
  const panel = document.querySelector<HTMLDetailsElement>("[data-preferences]");
  if (panel === null) return;
  let show: (choices: Choices) => void = () => {};
  let isAsked = false;
  // Fetched by those who open it, which few do on a first visit.
  const fill = async () => {
    if (isAsked || !panel.open) return;
    isAsked = true;
    try {
      const { makePanel }: typeof import("./preference-panel.ts") = await import(panelAddress());
      panel.append(makePanel());
      show = openPanel(panel);
    } catch {
      // Without a line: who opens it again asks again.
      isAsked = false;
    }
  };
  panel.addEventListener("toggle", () => void fill());
  panel.dataset.ready = "";
  void fill();
  // Another tab of the archive, or a page the reader comes back to.
  const refresh = () => {
    apply(readChoices());
    show(readChoices());
  };
  addEventListener("storage", refresh);
  addEventListener("pageshow", ({ persisted }) => {
    if (persisted) refresh();
  });
}

apply(readChoices());
// Early where something had been chosen, late where there was nothing to apply: `templates/layouts/first-script.ts`.
if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", whenParsed);
else whenParsed();
