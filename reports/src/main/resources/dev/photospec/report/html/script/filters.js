/* ---- filters ---- */
const form = byId("filters");
const routeButton = byId("route");
let route = null;
const wanted = id => byId(id) ? byId(id).value : "";
const needles = () => wanted("text").toLowerCase().split(/\s+/).filter(Boolean);

function matches(row, one, words) {
  return (!wanted("outcome") || one.outcome === wanted("outcome"))
    && (!route || one.verb === route.verb && one.template === route.template)
    && words.every(needle => row.words(one).includes(needle));
}

function matchesEmpty(row, words) {
  const said = row.element.querySelector("summary").textContent.toLowerCase();
  return !route && (!wanted("outcome") || wanted("outcome") === row.data.outcome) && words.every(needle => said.includes(needle));
}

/* A row keeps its cases unread until a filter asks about single cases. */
function narrow(row, words, single) {
  const here = (!wanted("profile") || wanted("profile") === row.data.profile)
    && (!wanted("suite") || wanted("suite") === row.data.suite);
  row.filtered = !here ? [] : single ? row.cases.filter(one => matches(row, one, words)) : null;
  const count = row.filtered ? row.filtered.length : row.count;
  const show = count > 0 || here && row.count === 0 && matchesEmpty(row, words);
  row.element.hidden = !show;
  row.slot.replaceChildren();
  if (row.element.open && show) row.fill(Math.min(PAGE, row.first));
  return count;
}

function filter() {
  const words = needles();
  const single = Boolean(wanted("outcome") || route || words.length);
  const cases = rows.reduce((sum, row) => sum + narrow(row, words, single), 0);
  const all = rows.reduce((sum, row) => sum + row.count, 0);
  byId("status").textContent = `${rows.filter(row => !row.element.hidden).length} of ${rows.length} requirements, ${cases} of ${all} cases`;
  routeButton.hidden = !route;
  routeButton.textContent = route ? `${route.verb} ${route.template} ×` : "";
}

function clear() {
  form.reset();
  route = null;
}

/* The filter stands in the address, so that a filtered view can be sent. */
function remember() {
  const chosen = new URLSearchParams();
  for (const id of ["text", "outcome", "profile", "suite"]) if (wanted(id)) chosen.set(id, wanted(id));
  if (route) for (const part of ["verb", "template"]) chosen.set(part, route[part]);
  if (String(chosen)) history.replaceState(null, "", "#?" + chosen);
  else if (location.hash.startsWith("#?")) history.replaceState(null, "", "#");
}

function choose(chosen) {
  clear();
  byId("text").value = chosen.text || "";
  byId("outcome").value = chosen.outcome || "";
  byId("suite").value = chosen.suite || "";
  if (byId("profile")) byId("profile").value = chosen.profile || "";
  route = chosen.verb ? {verb: chosen.verb, template: chosen.template} : null;
  filter();
  remember();
  const shown = rows.filter(row => !row.element.hidden);
  if (shown.length === 1) shown[0].element.open = true;
  byId("requirements").scrollIntoView();
}

form.addEventListener("input", () => { filter(); remember(); });
form.addEventListener("submit", event => event.preventDefault());
byId("all").addEventListener("click", () => { clear(); filter(); remember(); });
routeButton.title = "Show all routes";
routeButton.addEventListener("click", () => { route = null; filter(); remember(); });
document.addEventListener("keydown", event => {
  if (event.key === "/" && !/^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement.tagName)) {
    event.preventDefault();
    byId("text").focus();
  }
});
for (const button of document.querySelectorAll(".tiles button, button.cell")) {
  button.addEventListener("click", () => choose(button.dataset));
}
