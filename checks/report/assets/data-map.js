// Filters, draws and translates. All tables are in the page already; row i of a table has the facets data.tables[name][i].
const data = JSON.parse(document.getElementById("data").textContent);
const FACETS = ["category", "purpose", "recipient", "region", "store", "verdict"];
// Other tables are filtered by their flows as well, so flows come first.
const TABLES = ["flows", "activities", "recipients", "stores"];
const byId = (id) => document.getElementById(id);
const rowsOf = new Map(TABLES.map((name) => [name, data.tables[name].map((facets, i) => ({ facets, row: byId(name).tBodies[0].rows[i] }))]));
let language = navigator.language.startsWith("de") ? "de" : document.documentElement.lang;
const words = () => data.texts[language];
const filled = (text, numbers) => text.replace(/\{(\d)\}/g, (all, i) => numbers[i] ?? all);

// Values of a facet; null stands for what is not known.
const choices = Object.fromEntries(FACETS.map((facet) => {
  const values = new Set(data.tables.flows.concat(data.tables.stores).flatMap((row) => row[facet].length ? row[facet] : [null]));
  return [facet, [...values].sort((a, b) => (a === null) - (b === null) || (a < b ? -1 : a > b ? 1 : 0))];
}));

function fillSelect(facet) {
  const select = byId(`filter-${facet}`);
  const chosen = select.value;
  const nameOf = (value) => (value === null ? words().unknown : facet === "verdict" ? words()[value] : value);
  select.replaceChildren(new Option(words().any, ""), ...choices[facet].map((value, i) => new Option(nameOf(value), i)));
  select.value = chosen;
}

function isChosen(facets) {
  return FACETS.every((facet) => {
    const choice = byId(`filter-${facet}`).value;
    if (choice === "") return true;
    const value = choices[facet][choice];
    return value === null ? !facets[facet].length : facets[facet].includes(value);
  });
}

function showsFlow(row) {
  return [...row.querySelectorAll('a[href^="#f"]')].some((link) => !byId(link.hash.slice(1))?.hidden);
}

function applyFilter() {
  const sought = byId("search").value.trim().toLowerCase();
  for (const name of TABLES)
    for (const { facets, row } of rowsOf.get(name)) {
      const isFound = !sought || row.textContent.toLowerCase().includes(sought) || (name !== "flows" && showsFlow(row));
      row.hidden = !(isFound && isChosen(facets));
    }
  const flows = rowsOf.get("flows");
  byId("count").textContent = filled(words().shown, [flows.filter(({ row }) => !row.hidden).length, flows.length]);
  const shownLinks = data.links.filter((link) => isChosen(link) &&
    (!sought || FACETS.some((facet) => link[facet].some((value) => value.toLowerCase().includes(sought))) || linkShowsFlow(link)));
  drawDiagram(byId("diagram"), shownLinks, words());
}

function linkShowsFlow(link) {
  return rowsOf.get("flows").some(({ facets, row }) => !row.hidden && facets.stored === link.stored &&
    FACETS.every((facet) => facet === "verdict" || (link[facet].length ? link[facet].every((value) => facets[facet].includes(value)) : !facets[facet].length)));
}

function translate() {
  document.documentElement.lang = language;
  document.title = words().title;
  for (const element of document.querySelectorAll("[data-t]")) {
    element.textContent = filled(words()[element.dataset.t], [element.dataset.t0, element.dataset.t1]);
    element.lang = language;
  }
  for (const button of document.querySelectorAll("[data-language]"))
    button.setAttribute("aria-pressed", String(button.dataset.language === language));
  FACETS.forEach(fillSelect);
  applyFilter();
}

function listen() {
  const form = byId("filters");
  form.addEventListener("input", applyFilter);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(applyFilter));
  for (const button of document.querySelectorAll("[data-language]"))
    button.addEventListener("click", () => { language = button.dataset.language; translate(); });
  // A flow that a link names is shown, whatever the filter says.
  for (const link of document.querySelectorAll('a[href^="#f"]'))
    link.addEventListener("click", () => {
      const row = byId(link.hash.slice(1));
      row.hidden = false;
      row.focus();
    });
  let closed = [];
  addEventListener("beforeprint", () => {
    closed = [...document.querySelectorAll("main details:not([open])")];
    for (const details of closed) details.open = true;
  });
  addEventListener("afterprint", () => { for (const details of closed) details.open = false; });
}

for (const id of ["languages", "controls", "diagram"]) byId(id).hidden = false;
byId("diagram-none").hidden = true;
listen();
translate();
