// What every page does for search: the key that leads to the field, and the marks that a result asks for.

import { isWriting } from "./is-writing.ts";

for (const input of document.querySelectorAll(".search-form input"))
  input.setAttribute("aria-keyshortcuts", "/");

document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
  if (isWriting(event.target)) return;
  const input = document.querySelector<HTMLInputElement>(".search-form input");
  if (input === null) return;
  event.preventDefault();
  input.focus();
  input.select();
});

if (new URLSearchParams(location.search).has("mark")) void import("./mark-page.ts");
