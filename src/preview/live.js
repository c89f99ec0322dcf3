// What the preview adds to every page: reloads after a build, shows what is wrong with an article over the last good page, and
// asks about the names nobody typed, and sends what is decided on the page of reports to look at.

const here = new URL(".", import.meta.url);
const stylesheet = document.createElement("link");
stylesheet.rel = "stylesheet";
stylesheet.href = new URL("live.css", here).href;
document.head.append(stylesheet);

const { version, token } = document.querySelector("script[src$='live.js'][data-version]").dataset;
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

/** Their marks are the site's own: on a name in a text, in the list of names, and among the facts of a name's page. */
const inferred = new Map();
for (const link of document.querySelectorAll("a.mention.inferred, li:has(> .inferred) > a.entity-index-name"))
  note(link.href, link.textContent);
if ([...document.querySelectorAll(".entity-facts dt")].some((term) => term.textContent === "مستنتج"))
  note(location.href, document.querySelector("h1").textContent);
if (inferred.size > 0) document.querySelector("main").append(names());

/** A name that nobody typed has its id for an address. */
function note(address, label) {
  const slug = /\/(?:people|organisations|places)\/([^/]+)\//.exec(new URL(address).pathname)?.[1];
  if (slug !== undefined && !inferred.has(slug)) inferred.set(slug, label.trim());
}

function names() {
  const section = document.createElement("section");
  section.id = "warraq-preview-names";
  const list = document.createElement("ul");
  for (const [slug, label] of inferred) list.append(question(`inf-${slug}`, label));
  section.append(line("h2", "أسماء مستنتجة هنا: أهي أسماء؟"), list);
  return section;
}

function question(id, label) {
  const item = document.createElement("li");
  const answer = document.createElement("span");
  answer.setAttribute("role", "status");
  item.append(label, " ", button("accept", "اسم"), " ", button("reject", "ليس اسمًا"), " ", answer);
  return item;

  function button(decision, text) {
    const element = line("button", text);
    element.type = "button";
    element.dataset.decision = decision;
    element.setAttribute("aria-label", `${text}: ${label}`);
    element.addEventListener("click", async () => {
      for (const other of item.querySelectorAll("button")) other.disabled = true;
      const isWritten = await ask("names", { decision, id });
      answer.textContent = isWritten ? "كُتب في names.yaml" : "لم يُكتب";
      if (!isWritten) for (const other of item.querySelectorAll("button")) other.disabled = false;
    });
    return element;
  }
}

/** Whether what is asked of this preview was understood and written. */
async function ask(name, asked) {
  const sent = await fetch(new URL(name, here), {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-Warraq-Preview": token },
    body: JSON.stringify(asked),
  }).catch(() => null);
  return sent?.ok === true;
}

/** The page of reports to look at: a click decides one field, and the buttons of that field are spent. */
for (const button of document.querySelectorAll("#warraq-review button[data-review-field]"))
  button.addEventListener("click", async () => {
    const section = button.closest("section");
    const { reviewFile: file, reviewField: field, reviewValue: value } = button.dataset;
    for (const other of section.querySelectorAll("button")) other.disabled = true;
    const isWritten = await ask("review", { file, field, value });
    const arabic = document.documentElement.lang === "ar";
    const told = isWritten ? (arabic ? "كُتب" : "written") : arabic ? "لم يُكتب" : "not written";
    section.querySelector("[role=status]").textContent = told;
    if (!isWritten) for (const other of section.querySelectorAll("button")) other.disabled = false;
  });
