// What the preview adds to every page: reloads after a build, and shows what is wrong with an article over the last good page.

const here = new URL(".", import.meta.url);
const stylesheet = document.createElement("link");
stylesheet.rel = "stylesheet";
stylesheet.href = new URL("live.css", here).href;
document.head.append(stylesheet);

const { version } = document.querySelector("script[src$='live.js'][data-version]").dataset;
let overlay = null;

const source = new EventSource(new URL("events", here));
source.addEventListener("state", (event) => {
  const state = JSON.parse(event.data);
  if (version !== String(state.version)) {
    location.reload();
    return;
  }
  overlay?.remove();
  overlay = state.report === null ? null : show(state);
});

/** Text only: a report quotes files, and files are not trusted. */
function show({ report, title, language }) {
  const element = document.createElement("section");
  element.id = "warraq-preview-report";
  element.lang = language;
  element.dir = language === "ar" ? "rtl" : "ltr";
  element.setAttribute("role", "alert");
  const heading = document.createElement("h2");
  heading.textContent = title;
  element.append(heading);
  for (const problem of report) {
    const item = document.createElement("article");
    item.append(line("code", problem.place, "ltr"), line("p", problem.message), line("p", problem.hint));
    if (problem.source !== "") item.append(line("pre", problem.source, "auto"));
    element.append(item);
  }
  document.body.append(element);
  return element;
}

function line(name, text, dir) {
  const element = document.createElement(name);
  element.textContent = text;
  if (dir !== undefined) element.dir = dir;
  return element;
}
